package org.newsgraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Validates an article's graphs: its facts must fit the shapes of {@code ontology/shapes.ttl}, and
 * quoted words must be those at their offsets in its text.
 *
 * <p>Parses the shapes once, when it is made. Safe for use by several threads.
 */
public final class ArticleChecker {

  private static final String SHAPES = "/org/newsgraph/ontology/shapes.ttl";

  /** The properties of a phrase. */
  private static final List<Node> PHRASE =
      List.of(ExternalTerms.BEGIN_INDEX, ExternalTerms.END_INDEX, ExternalTerms.ANCHOR_OF);

  private static final Set<Node> LABELS = Set.of(RDFS.Nodes.label, SKOS.prefLabel.asNode());

  private final Shapes shapes;

  /** Parses the shapes that come with the program. */
  public ArticleChecker() {
    this.shapes = Shapes.parse(shapesGraph());
  }

  /** What is wrong, a sentence each, sorted; empty if the article may be stored. */
  public List<String> check(ArticleGraph article) {
    return Stream.of(violations(article), misquoted(article), mislabelled(article))
        .flatMap(faults -> faults)
        .sorted()
        .toList();
  }

  private Stream<String> violations(ArticleGraph article) {
    Graph graph = GraphFactory.createDefaultGraph();
    Stream.of(article.facts(), article.background(), Labels.alone(article))
        .flatMap(List::stream)
        .map(Quad::asTriple)
        .forEach(graph::add);
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .filter(entry -> entry.severity().equals(Severity.Violation))
        .map(ArticleChecker::describe);
  }

  /** A sentence for each label of what other articles may name too. */
  private static Stream<String> mislabelled(ArticleGraph article) {
    return article.facts().stream()
        .filter(quad -> LABELS.contains(quad.getPredicate()))
        .map(Quad::getSubject)
        .filter(thing -> !thing.toString().startsWith(article.article().getURI()))
        .distinct()
        .map(
            thing ->
                thing
                    + " is not the article's own: give its name as foaf:name, labels follow from"
                    + " what all articles call it");
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

  /** A sentence for each phrase whose words are not at its offsets, which are code points. */
  private static Stream<String> misquoted(ArticleGraph article) {
    int[] text =
        article.text().stream()
            .filter(quad -> quad.getPredicate().equals(ExternalTerms.IS_STRING))
            .flatMapToInt(quad -> quad.getObject().getLiteralLexicalForm().codePoints())
            .toArray();
    return phrases(article).entrySet().stream()
        .filter(phrase -> phrase.getValue().size() == PHRASE.size()) // others break a shape
        .filter(phrase -> !isAtOffsets(phrase.getValue(), text))
        .map(phrase -> phrase.getKey() + " is not the text there: " + words(phrase.getValue()));
  }

  private static Map<Node, Map<Node, Node>> phrases(ArticleGraph article) {
    Map<Node, Map<Node, Node>> phrases = new HashMap<>();
    for (Quad quad : article.facts()) {
      if (PHRASE.contains(quad.getPredicate())) {
        phrases
            .computeIfAbsent(quad.getSubject(), phrase -> new HashMap<>())
            .put(quad.getPredicate(), quad.getObject());
      }
    }
    return phrases;
  }

  private static boolean isAtOffsets(Map<Node, Node> phrase, int[] text) {
    int begin = Integer.parseInt(phrase.get(ExternalTerms.BEGIN_INDEX).getLiteralLexicalForm());
    int end = Integer.parseInt(phrase.get(ExternalTerms.END_INDEX).getLiteralLexicalForm());
    return begin < end
        && end <= text.length
        && new String(text, begin, end - begin).equals(words(phrase));
  }

  private static String words(Map<Node, Node> phrase) {
    return phrase.get(ExternalTerms.ANCHOR_OF).getLiteralLexicalForm();
  }
}
