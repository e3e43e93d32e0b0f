package org.newsgraph.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;
import org.newsgraph.web.search.Highlighter.Snippet;
import org.newsgraph.web.search.NameSearch.Kind;

/** Finds statements by their words, speakers, places, outlets and days. */
public final class StatementSearch {

  static final int RESULTS_PER_PAGE = 20;

  private final PageQueries queries;
  private final NameSearch names;
  private final Highlighter highlighter;

  /**
   * A statement that was found.
   *
   * @param iri of the statement
   * @param content what was said
   * @param stance such as "deny"
   * @param speaker the IRI of the speaker; empty if not resolved
   * @param speakerName the speaker's name or phrase; empty if nobody is named
   * @param article its title or, without one, the name of its file
   * @param date when it was said, else when the article was written, as ISO 8601; may be empty
   * @param words the IRI of the article, and the query that shows the words in it
   */
  public record FoundStatement(
      String iri,
      Snippet content,
      String stance,
      String speaker,
      String speakerName,
      String article,
      String date,
      String words) {}

  /**
   * A page of results.
   *
   * @param statements the best first, at most {@link #RESULTS_PER_PAGE}
   * @param more whether another page follows
   * @param loose whether no statement has all terms, so that these have some, or similar ones
   */
  record Results(List<FoundStatement> statements, boolean more, boolean loose) {

    static final Results NONE = new Results(List.of(), false, false);
  }

  StatementSearch(PageQueries queries) {
    this.queries = queries;
    this.names = new NameSearch(queries);
    this.highlighter = new Highlighter(queries);
  }

  /** The results for a request; none if it asks for nothing. */
  Results find(SearchRequest request) {
    SearchTerms terms = SearchTerms.parse(request.q());
    if (terms.isEmpty() && !request.isFiltered()) {
      return Results.NONE;
    }
    Results strict = find(request, terms.all(), false);
    boolean done = terms.isEmpty() || !strict.statements.isEmpty();
    return done ? strict : find(request, terms.any(), true);
  }

  /** Statements of a speaker, the first ones that the store has. */
  List<FoundStatement> by(String speaker, int most) {
    StatementQuery query = new StatementQuery();
    query.speakers(List.of(NodeFactory.createURI(speaker)));
    return queries.select(query.sparql(most, 0)).stream()
        .map(row -> statement(row, SearchTerms.NO_TERMS))
        .toList();
  }

  private Results find(SearchRequest request, String lucene, boolean loose) {
    StatementQuery query = new StatementQuery();
    if (!lucene.equals(SearchTerms.NO_TERMS)) {
      query.words(lucene);
    }
    if (!addEntities(request.speaker(), Kind.ACTOR, query::speakers)
        || !addEntities(request.place(), Kind.PLACE, query::places)
        || !addEntities(request.state(), Kind.ACTOR, query::states)) {
      return Results.NONE;
    }
    if (!request.stance().isEmpty()) {
      query.stance(request.stance());
    }
    if (!request.outlet().isEmpty()) {
      query.outlet(request.outlet());
    }
    if (request.from().isPresent() || request.to().isPresent()) {
      query.days(request.from().map(LocalDate::toString), request.to().map(LocalDate::toString));
    }
    List<Row> found =
        queries.select(query.sparql(RESULTS_PER_PAGE + 1, (request.page() - 1) * RESULTS_PER_PAGE));
    return new Results(
        found.stream().limit(RESULTS_PER_PAGE).map(row -> statement(row, lucene)).toList(),
        found.size() > RESULTS_PER_PAGE,
        loose);
  }

  /** False if the request names somebody who is not found, so that nothing can be. */
  private boolean addEntities(String name, Kind kind, Consumer<List<Node>> filter) {
    if (name.isEmpty()) {
      return true;
    }
    List<Node> entities = names.entities(name, kind);
    if (!entities.isEmpty()) {
      filter.accept(entities);
    }
    return !entities.isEmpty();
  }

  private FoundStatement statement(Row found, String lucene) {
    Map<String, Node> values =
        Map.of(
            "article", found.terms().get("article"), "statement", found.terms().get("statement"));
    Row row = queries.select("search-statement", values).get(0);
    String iri = found.text("statement");
    return new FoundStatement(
        iri,
        highlighter.highlight(iri, row.text("content"), lucene),
        row.text("stance"),
        row.text("speaker"),
        row.find("speakerName").orElse(row.text("speakerWords")),
        row.find("title").orElse(row.text("file")),
        row.text("day"),
        found.text("article") + "?at=" + row.text("begin") + "-" + row.text("end") + "#at");
  }
}
