package org.newsgraph.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.model.facts.Relation;

/**
 * A link between articles that is written down already, where it cannot be derived anew.
 *
 * @param from the IRI of the statement or article that it goes from
 * @param kind the label of a relation between statements, or {@code story}
 * @param to the IRI of the other statement, or of the article that the story is named after
 * @param rule that says so; empty for a story
 */
public record KnownLink(String from, String kind, String to, String rule) {

  /** Begins a line, so that other kinds of hints may stand beside it. */
  private static final String LINE = "known";

  private static final int COLUMNS = 5;
  private static final String STORY = "story";
  private static final String ARTICLES = "article/";

  /** Checks what stands in it. */
  public KnownLink {
    if (rule.contains("\t") || rule.contains("\n")) {
      throw new IllegalArgumentException("has a link by a rule that is no name: " + rule);
    }
    article(from);
    article(to);
  }

  /**
   * Reads back what {@link LinkTriples} writes about one subject.
   *
   * @throws IllegalArgumentException if a link is not described whole
   */
  public static List<KnownLink> of(Collection<Quad> description) {
    List<KnownLink> links = new ArrayList<>();
    for (Quad quad : description) {
      Node object = quad.getObject();
      if (quad.getPredicate().equals(Ng.STORY) && object.isURI()) {
        links.add(story(quad.getSubject().getURI(), object.getURI()));
      } else if (quad.getPredicate().equals(Ng.RULE) && object.isLiteral()) {
        links.add(claim(description, object.getLiteralLexicalForm()));
      }
    }
    return links;
  }

  private static KnownLink story(String article, String story) {
    String first = base(article) + ARTICLES + story.substring(story.lastIndexOf('/') + 1);
    return new KnownLink(article, STORY, first, "");
  }

  private static KnownLink claim(Collection<Quad> description, String rule) {
    String property = part(description, RDF.Nodes.predicate);
    return new KnownLink(
        part(description, RDF.Nodes.subject),
        relation(label -> Ng.term(label).getURI().equals(property)).label(),
        part(description, RDF.Nodes.object),
        rule);
  }

  private static String part(Collection<Quad> description, Node property) {
    return description.stream()
        .filter(quad -> quad.getPredicate().equals(property) && quad.getObject().isURI())
        .map(quad -> quad.getObject().getURI())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "has a link without <%s>: %s".formatted(property, description)));
  }

  /** The same as quads. */
  public List<Quad> quads() {
    return kind.equals(STORY)
        ? LinkTriples.story(from, to)
        : LinkTriples.between(
            base(from), new CrossArticleLink(from, relation(kind::equals), to, rule));
  }

  private static Relation relation(Predicate<String> label) {
    return Arrays.stream(Relation.values())
        .filter(relation -> label.test(relation.label()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("has a link that is of no known kind"));
  }

  /** The id of the article that it goes from. */
  public String fromArticle() {
    return article(from);
  }

  /** The id of the article that it goes to. */
  public String toArticle() {
    return article(to);
  }

  private static String base(String iri) {
    return iri.substring(0, path(iri));
  }

  private static String article(String iri) {
    int begin = path(iri) + ARTICLES.length();
    return iri.substring(begin, Math.min(begin + Iris.DIGITS, iri.length()));
  }

  /** What follows an article's IRI has no such word in it, but what all IRIs begin with may. */
  private static int path(String iri) {
    int statement = iri.indexOf("/statement/");
    int path = iri.lastIndexOf(ARTICLES, statement < 0 ? iri.length() : statement);
    if (path < 0) {
      throw new IllegalArgumentException("has a link of what is in no article: " + iri);
    }
    return path;
  }

  /** As one line of columns separated by tabs. */
  public String line() {
    return String.join("\t", LINE, from, kind, to, rule);
  }

  /** Reads a line; empty if it is of another kind. */
  public static Optional<KnownLink> parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    return cells.size() == COLUMNS && cells.get(0).equals(LINE)
        ? Optional.of(new KnownLink(cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
        : Optional.empty();
  }
}
