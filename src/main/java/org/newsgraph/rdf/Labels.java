package org.newsgraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Derives what things are called that several articles can name. An article says by which name it
 * knows such a thing ({@code foaf:name}), background data has the usual name of some; from these
 * follow the one {@code skos:prefLabel} in the union of all graphs, and {@code rdfs:label}, which
 * is the same: the usual name, else the fullest of those that the articles give, of equally full
 * ones that of most articles, then the first by its UTF-8 bytes. The other names that articles know
 * it by become {@code skos:altLabel}.
 *
 * <p>A thing that belongs to one article, and the article itself, has its labels in the article's
 * graph.
 */
public final class Labels {

  /** The prefix of a hint; hints of other kinds stand beside it. */
  private static final String HINT = "name\t";

  /** The kinds of names. */
  private static final String USUAL = "usual\t";

  private static final String GIVEN = "given\t";

  private static final Comparator<Map.Entry<String, Long>> BEST_FIRST =
      Comparator.comparing((Map.Entry<String, Long> name) -> -words(name.getKey()))
          .thenComparing(name -> -name.getValue())
          .thenComparing(
              name -> name.getKey().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private Labels() {}

  /**
   * A name of a thing, to be counted with those that other articles give it.
   *
   * @param thing its IRI
   * @param name of which kind, and the name, without a line end
   */
  public record Candidate(String thing, String name) {

    /** The candidate as one line. */
    String line() {
      return HINT + thing + "\t" + name;
    }

    /** Parses a line; empty if it is a hint of another kind. */
    public static Optional<Candidate> parse(String line) {
      List<String> cells = List.of(line.split("\t", 3));
      return line.startsWith(HINT) && cells.size() == 3
          ? Optional.of(new Candidate(cells.get(1), cells.get(2)))
          : Optional.empty();
    }
  }

  /** A line for each name that an article, or background data about it, gives a shared thing. */
  public static List<String> hints(ArticleGraph article) {
    return candidates(article).map(Candidate::line).sorted().toList();
  }

  private static Stream<Candidate> candidates(ArticleGraph article) {
    Pattern shared = shared(article.article());
    return Stream.concat(
            named(article.background(), SKOS.prefLabel.asNode(), USUAL),
            named(article.facts(), FOAF.name.asNode(), GIVEN))
        .filter(candidate -> shared.matcher(candidate.thing()).matches())
        .distinct();
  }

  private static Stream<Candidate> named(List<Quad> quads, Node property, String kind) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(property))
        .filter(quad -> quad.getSubject().isURI() && quad.getObject().isLiteral())
        .map(
            quad ->
                new Candidate(
                    quad.getSubject().getURI(), kind + NodeFmtLib.strNT(quad.getObject())));
  }

  /** The IRIs of what several articles can name. */
  private static Pattern shared(Node article) {
    String base = article.getURI().substring(0, article.getURI().lastIndexOf("article/"));
    return Pattern.compile(Pattern.quote(base) + "(actor|post|place)/[^/\\s]+");
  }

  /**
   * The labels of a thing, in the graph of links; none for one whose usual name is known and that
   * is called nothing else.
   *
   * @param thing its IRI
   * @param names the {@link Candidate#name}s that it has, each with the number of articles
   */
  public static List<Quad> derive(String thing, SortedMap<String, Long> names) {
    List<String> usual = names(names, USUAL).keySet().stream().toList();
    List<String> given =
        names(names, GIVEN).entrySet().stream().sorted(BEST_FIRST).map(Map.Entry::getKey).toList();
    Node subject = NodeFactory.createURI(thing);
    GraphBuilder graph = new GraphBuilder(NodeFactory.createURI(base(thing) + LinkTriples.LINKS));
    if (usual.isEmpty()) {
      given.stream().limit(1).forEach(name -> preferred(graph, subject, name));
    }
    given.stream()
        .skip(usual.isEmpty() ? 1 : 0)
        .filter(name -> !usual.contains(name))
        .forEach(name -> graph.text(subject, SKOS.altLabel.asNode(), name));
    return graph.quads();
  }

  /** Writes the one label that a thing has. */
  static void preferred(GraphBuilder graph, Node thing, String name) {
    graph.text(thing, SKOS.prefLabel.asNode(), name);
    graph.text(thing, RDFS.Nodes.label, name);
  }

  /** The labels that the shared things of an article would have if it were the only one. */
  public static List<Quad> alone(ArticleGraph article) {
    Map<String, SortedMap<String, Long>> names = new TreeMap<>();
    candidates(article)
        .forEach(
            candidate ->
                names
                    .computeIfAbsent(candidate.thing(), thing -> new TreeMap<>())
                    .put(candidate.name(), 1L));
    List<Quad> labels = new ArrayList<>();
    names.forEach((thing, given) -> labels.addAll(derive(thing, given)));
    return labels;
  }

  private static Map<String, Long> names(SortedMap<String, Long> names, String kind) {
    Map<String, Long> ofKind = new TreeMap<>();
    names.forEach(
        (name, times) -> {
          if (name.startsWith(kind)) {
            ofKind.put(literal(name.substring(kind.length())), times);
          }
        });
    return ofKind;
  }

  private static String literal(String escaped) {
    Token token = TokenizerText.fromString(escaped).next();
    return token.getImage();
  }

  private static String base(String thing) {
    String folder = thing.substring(0, thing.lastIndexOf('/'));
    return folder.substring(0, folder.lastIndexOf('/') + 1);
  }

  private static int words(String name) {
    return name.strip().split("\\s+", -1).length;
  }
}
