package org.newsgraph.web.page.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.query.Ontology;
import org.newsgraph.web.page.Numbers;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;

/** Reads the facts of articles other than their statements, as pages show them. */
public final class FactReader {

  private final PageQueries queries;

  /**
   * An actor or a place that an article mentions.
   *
   * @param entity by its name in the article
   * @param type such as "state"
   * @param mentions in the order of the text, at least one
   */
  public record MentionedEntity(NamedResource entity, String type, List<Excerpt> mentions) {

    /** Copies the list. */
    public MentionedEntity {
      mentions = List.copyOf(mentions);
    }

    /** Whether it is a place and not an actor. */
    public boolean isPlace() {
      return type.equals("place");
    }
  }

  /**
   * That somebody holds a post, according to an article.
   *
   * @param member the holder
   * @param post that is held
   * @param of the body or the territory, as printed
   * @param status in words: former, acting, designate, or that no end is given
   * @param rank a military rank, as printed
   * @param date of the article
   * @param article that says so
   * @param evidence its words
   */
  public record MembershipRow(
      NamedResource member,
      NamedResource post,
      Optional<String> of,
      String status,
      Optional<String> rank,
      Optional<String> date,
      NamedResource article,
      Excerpt evidence) {}

  /**
   * A number with what it counts.
   *
   * @param iri of it
   * @param value a number, with its bounds or that it is hedged in words
   * @param unit what is counted
   * @param about what is said of the things counted
   * @param claim the IRI of the statement that claims it; empty if the article itself does
   * @param group the numbers on the same thing
   * @param article it stands in
   * @param evidence its words
   */
  public record QuantityRow(
      String iri,
      String value,
      String unit,
      String about,
      Optional<String> claim,
      Optional<NamedResource> group,
      NamedResource article,
      Excerpt evidence) {

    /** The id of the element that shows it on its article's page. */
    public String id() {
      return elementId(article.iri(), iri);
    }
  }

  /**
   * Words that could not be resolved.
   *
   * @param iri of it
   * @param what "speaker", "place", "date" or "state"
   * @param reason in words
   * @param candidates that were considered; may be empty
   * @param evidence the words
   */
  public record UnresolvedRow(
      String iri, String what, String reason, List<String> candidates, Excerpt evidence) {

    /** Copies the list. */
    public UnresolvedRow {
      candidates = List.copyOf(candidates);
    }

    /** The id of the element that shows it on its article's page. */
    public String id() {
      return elementId(evidence.article(), iri);
    }
  }

  FactReader(PageQueries queries) {
    this.queries = queries;
  }

  /** The actors and places of an article, in the order of their first mention. */
  List<MentionedEntity> mentionedEntities(String article) {
    return grouped(ofArticle("mentions", article), "entity").values().stream()
        .map(FactReader::mentionedEntity)
        .toList();
  }

  private static MentionedEntity mentionedEntity(List<Row> rows) {
    Row row = rows.get(0);
    return new MentionedEntity(
        new NamedResource(row.text("entity"), row.find("name").orElse(row.text("words"))),
        Vocabulary.label(row.text("type")),
        rows.stream().map(Excerpt::of).distinct().toList());
  }

  /** Who holds which post according to an article. */
  List<MembershipRow> memberships(String article) {
    return membershipRows(ofArticle("memberships", article));
  }

  /** The memberships with these IRIs, in the order of the words that they were read from. */
  List<MembershipRow> membershipsWithIris(List<String> iris) {
    return membershipRows(queries.selectEach("memberships", "membership", iris));
  }

  private static List<MembershipRow> membershipRows(List<Row> rows) {
    return firstOfEach(rows, "membership").stream()
        .map(
            row ->
                new MembershipRow(
                    new NamedResource(row.text("member"), row.text("memberName")),
                    new NamedResource(row.text("post"), row.text("postName")),
                    row.find("of"),
                    Ontology.conceptLabel(row.text("status")),
                    row.find("rank"),
                    row.find("date"),
                    article(row),
                    Excerpt.of(row)))
        .toList();
  }

  /** The numbers of an article, in the order of its text. */
  List<QuantityRow> quantities(String article) {
    return quantityRows(ofArticle("quantities", article));
  }

  /** The numbers that a statement claims. */
  List<QuantityRow> claimedIn(String statement) {
    List<String> numbers =
        queries
            .select(
                "related",
                Map.of(
                    "relation", NodeFactory.createURI(Vocabulary.CLAIMED_IN),
                    "entity", NodeFactory.createURI(statement)))
            .stream()
            .map(row -> row.text("subject"))
            .toList();
    return quantityRows(queries.selectEach("quantities", "quantity", numbers));
  }

  /** The number with this IRI; empty if the store lacks a property of it that pages need. */
  Optional<QuantityRow> quantity(String iri) {
    return quantityRows(queries.selectEach("quantities", "quantity", List.of(iri))).stream()
        .findFirst();
  }

  private static List<QuantityRow> quantityRows(List<Row> rows) {
    return firstOfEach(rows, "quantity").stream()
        .map(
            row ->
                new QuantityRow(
                    row.text("quantity"),
                    Numbers.bounded(
                        row.text("value"),
                        row.find("least"),
                        row.find("most"),
                        row.text("approximate").equals("true")),
                    row.text("unit"),
                    row.text("about"),
                    row.find("claim"),
                    row.find("group").map(it -> new NamedResource(it, row.text("groupName"))),
                    article(row),
                    Excerpt.of(row)))
        .toList();
  }

  /** What of an article could not be resolved, in the order of its text. */
  List<UnresolvedRow> unresolved(String article) {
    return grouped(ofArticle("unresolved", article), "item").values().stream()
        .map(FactReader::unresolvedRow)
        .toList();
  }

  private static UnresolvedRow unresolvedRow(List<Row> rows) {
    Row row = rows.get(0);
    return new UnresolvedRow(
        row.text("item"),
        row.text("what"),
        Vocabulary.label(Vocabulary.NG + row.text("reason")),
        rows.stream().flatMap(it -> it.find("candidate").stream()).toList(),
        Excerpt.of(row));
  }

  private List<Row> ofArticle(String query, String article) {
    return queries.select(query, Map.of("article", NodeFactory.createURI(article)));
  }

  private static List<Row> firstOfEach(List<Row> rows, String variable) {
    return grouped(rows, variable).values().stream().map(group -> group.get(0)).toList();
  }

  /** Rows by the value of a variable; both groups and rows keep their order. */
  static Map<String, List<Row>> grouped(List<Row> rows, String variable) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(variable), LinkedHashMap::new, Collectors.toList()));
  }

  /** The article of a row, by its title or, without one, by the name of its file. */
  static NamedResource article(Row row) {
    return new NamedResource(
        row.text("article"), NameReader.shortened(row.find("title").orElse(row.text("file"))));
  }

  /** An id for a fact that no other fact has on the page of its article. */
  static String elementId(String article, String fact) {
    return fact.substring(Math.min(fact.length(), article.length() + 1)).replace('/', '-');
  }
}
