package org.newsgraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Says what is wrong with an article's graphs: shapes of {@code ontology/shapes.ttl} that its facts
 * break, and quoted words that are not what stands in its text.
 *
 * <p>Parses the shapes once; one instance may be shared between threads.
 */
public final class ArticleChecker {

  private static final String SHAPES = "/org/newsgraph/ontology/shapes.ttl";

  private final Shapes shapes;

  /** Reads the shapes that ship with the program. */
  public ArticleChecker() {
    this.shapes = Shapes.parse(shapesGraph());
  }

  /** What is wrong, one sentence each, in a fixed order; empty if the article may be stored. */
  public List<String> check(ArticleGraph article) {
    return Stream.concat(broken(article), Offsets.misquoted(article)).sorted().toList();
  }

  private Stream<String> broken(ArticleGraph article) {
    Graph graph = GraphFactory.createDefaultGraph();
    Stream.concat(article.facts().stream(), article.background().stream())
        .map(Quad::asTriple)
        .forEach(graph::add);
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .filter(entry -> entry.severity().equals(Severity.Violation))
        .map(ArticleChecker::describe);
  }

  private static String describe(ReportEntry entry) {
    String path = entry.resultPath() == null ? "" : " " + entry.resultPath();
    String value = entry.value() == null ? "" : " \"" + entry.value() + "\"";
    return entry.focusNode() + path + value + ": " + entry.message();
  }

  private static Graph shapesGraph() {
    try (InputStream in = ArticleChecker.class.getResourceAsStream(SHAPES)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its shapes: " + SHAPES);
      }
      return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
    } catch (IOException e) {
      throw new UncheckedIOException(SHAPES, e);
    }
  }
}
