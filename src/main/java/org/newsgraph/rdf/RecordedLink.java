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
 * A link between articles as a part keeps it that was loaded from an export: an export does not
 * hold what the link was derived from, so it cannot be derived again.
 *
 * @param from the IRI of the statement or article that the link goes from
 * @param kind the label of a {@link Relation} between statements, or {@code story}
 * @param to the IRI of the other statement, or of the article that the story is named after
 * @param rule the rule that found it; empty for a story
 */
public record RecordedLink(String from, String kind, String to, String rule) {

  /** The prefix of a line; hints of other kinds stand beside it. */
  private static final String LINE = "known";

  private static final int COLUMNS = 5;
  private static final String STORY = "story";
  private static final String ARTICLES = "article/";

  /**
   * @throws IllegalArgumentException if an IRI is not below that of an article, or the rule has a
   *     tab or a line end
   */
  public RecordedLink {
    if (rule.contains("\t") || rule.contains("\n")) {
      throw new IllegalArgumentException("has a link by a rule that is no name: " + rule);
    }
    article(from);
    article(to);
  }

  /**
   * The links that {@link LinkTriples} wrote with one subject; quads of other kinds are skipped.
   *
   * @throws IllegalArgumentException if the description of a link is incomplete
   */
  public static List<RecordedLink> of(Collection<Quad> description) {
    List<RecordedLink> links = new ArrayList<>();
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

  private static RecordedLink story(String article, String story) {
    String first = base(article) + ARTICLES + story.substring(story.lastIndexOf('/') + 1);
    return new RecordedLink(article, STORY, first, "");
  }

  private static RecordedLink claim(Collection<Quad> description, String rule) {
    String property = part(description, RDF.Nodes.predicate);
    return new RecordedLink(
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

  /** The quads of the link, as {@link LinkTriples} writes them. */
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

  /** Where the path of the article begins; the base may contain the same segment before it. */
  private static int path(String iri) {
    int statement = iri.indexOf("/statement/");
    int path = iri.lastIndexOf(ARTICLES, statement < 0 ? iri.length() : statement);
    if (path < 0) {
      throw new IllegalArgumentException("has a link of what is in no article: " + iri);
    }
    return path;
  }

  /** The link as one line, with columns separated by tabs. */
  public String line() {
    return String.join("\t", LINE, from, kind, to, rule);
  }

  /** Parses a line; empty if it is a hint of another kind. */
  public static Optional<RecordedLink> parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    return cells.size() == COLUMNS && cells.get(0).equals(LINE)
        ? Optional.of(new RecordedLink(cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
        : Optional.empty();
  }
}
