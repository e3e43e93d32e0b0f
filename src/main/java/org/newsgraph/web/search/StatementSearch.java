package org.newsgraph.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Row;
import org.newsgraph.web.search.NameSearch.Kind;

/** Finds statements by their words, their speakers and so on. */
final class StatementSearch {

  /** How many statements a page has. */
  static final int PAGE = 20;

  private final Questions questions;
  private final NameSearch names;
  private final Marks marks;

  StatementSearch(Questions questions) {
    this.questions = questions;
    this.names = new NameSearch(questions);
    this.marks = new Marks(questions);
  }

  /**
   * A page of statements.
   *
   * @param statements the best first, at most {@link #PAGE}
   * @param more whether another page follows
   * @param loose whether no statement has all words, so that these have some, or words like them
   */
  public record Result(List<FoundStatement> statements, boolean more, boolean loose) {

    static final Result NONE = new Result(List.of(), false, false);
  }

  /** Nothing if nothing was asked for. */
  Result find(SearchRequest request) {
    Words words = Words.of(request.q());
    if (words.isEmpty() && !request.isFiltered()) {
      return Result.NONE;
    }
    Result strict = ask(request, words, words.all(), false);
    boolean done = words.isEmpty() || !strict.statements.isEmpty();
    return done ? strict : ask(request, words, words.any(), true);
  }

  private Result ask(SearchRequest request, Words words, String lucene, boolean loose) {
    StatementQuery query = new StatementQuery();
    if (!words.isEmpty()) {
      query.words(lucene);
    }
    if (!named(request.speaker(), Kind.ACTOR, query, StatementQuery::speakers)
        || !named(request.place(), Kind.PLACE, query, StatementQuery::places)
        || !named(request.state(), Kind.ACTOR, query, StatementQuery::states)) {
      return Result.NONE;
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
    List<Row> found = questions.ask(query.some(PAGE + 1, (request.page() - 1) * PAGE));
    return new Result(
        found.stream().limit(PAGE).map(row -> statement(row, lucene)).toList(),
        found.size() > PAGE,
        loose);
  }

  /** Whether there is somebody of that name, or none was asked for. */
  private boolean named(
      String name, Kind kind, StatementQuery query, BiConsumer<StatementQuery, List<Node>> filter) {
    if (name.isEmpty()) {
      return true;
    }
    List<Node> meant = names.meant(name, kind);
    if (!meant.isEmpty()) {
      filter.accept(query, meant);
    }
    return !meant.isEmpty();
  }

  private FoundStatement statement(Row found, String lucene) {
    Map<String, Node> about =
        Map.of(
            "article", NodeFactory.createURI(found.text("article")),
            "statement", NodeFactory.createURI(found.text("statement")));
    Row row = questions.ask("search-statement", about).get(0);
    return new FoundStatement(
        found.text("statement"),
        marks.mark(found.text("statement"), row.text("content"), lucene),
        row.text("stance"),
        row.text("speaker"),
        row.find("speakerName").orElse(row.text("speakerWords")),
        row.find("title").orElse(row.text("file")),
        row.text("day"),
        found.text("article") + "?at=" + row.text("begin") + "-" + row.text("end") + "#at");
  }
}
