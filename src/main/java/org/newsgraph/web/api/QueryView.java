package org.newsgraph.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import org.newsgraph.query.Figure;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.web.page.Page;

/**
 * A saved query for people.
 *
 * @param name of the query
 * @param summary what it answers, in a line
 * @param description more about it; may be empty
 * @param fields of the form; may be empty
 * @param error what was wrong with the request; empty if nothing was
 * @param answer what it gave; empty if it was not asked yet
 */
public record QueryView(
    String name,
    String summary,
    String description,
    List<Field> fields,
    Optional<String> error,
    Optional<Answer> answer) {

  /**
   * What a query gave.
   *
   * @param columns their names
   * @param rows as many cells each as there are columns
   * @param extent which rows of how many
   * @param previous where the rows before are; empty if there are none
   * @param next where the rows after are; empty if there are none
   * @param downloads of all rows
   * @param figure how they can be drawn; empty if only as a table
   * @param source where a figure finds them
   */
  public record Answer(
      List<String> columns,
      List<List<Cell>> rows,
      String extent,
      Optional<String> previous,
      Optional<String> next,
      List<Link> downloads,
      Optional<Figure> figure,
      String source) {}

  /**
   * A link.
   *
   * @param text plain
   * @param href where it leads
   */
  public record Link(String text, String href) {}

  /** Whether there is something to draw. */
  public boolean isDrawn() {
    return answer.filter(it -> it.figure().isPresent() && !it.rows().isEmpty()).isPresent();
  }

  static Page form(PublishedQuery query) {
    return page(query, Map.of(), Optional.empty(), Optional.empty());
  }

  static Page refusal(PublishedQuery query, Map<String, String> given, QueryUseException wrong) {
    return page(query, given, Optional.of(wrong), Optional.empty());
  }

  static Page answer(
      PublishedQuery query, QueryRequest asked, ResultPage rows, List<List<Cell>> cells) {
    Map<String, Integer> others = rows.others();
    Answer answer =
        new Answer(
            rows.columns().stream().map(Var::getVarName).toList(),
            cells,
            extent(rows),
            Optional.ofNullable(others.get("prev")).map(row -> asked.at(query.path(), row)),
            Optional.ofNullable(others.get("next")).map(row -> asked.at(query.path(), row)),
            query.downloads().stream()
                .map(ResultFormat::suffix)
                .map(it -> new Link(it.toUpperCase(Locale.ROOT), asked.at(query.path() + "." + it)))
                .toList(),
            query.saved().figure(),
            asked.at(query.path() + "." + ResultFormat.JSON.suffix()));
    return page(query, asked.values(), Optional.empty(), Optional.of(answer));
  }

  private static Page page(
      PublishedQuery query,
      Map<String, String> values,
      Optional<QueryUseException> wrong,
      Optional<Answer> answer) {
    return new Page(
        "query",
        query.saved().summary() + " – NewsGraph",
        new QueryView(
            query.name(),
            query.saved().summary(),
            query.saved().description(),
            query.saved().parameters().stream()
                .map(parameter -> Field.of(parameter, values, wrong))
                .toList(),
            wrong.map(QueryUseException::getMessage),
            answer));
  }

  private static String extent(ResultPage page) {
    if (page.rows().isEmpty()) {
      return "Nothing was found.";
    }
    int last = page.offset() + page.rows().size();
    String total =
        page.total().isPresent()
            ? "%,d".formatted(page.total().getAsInt())
            : "more than %,d".formatted(last + page.after());
    return "Rows %,d to %,d of %s.".formatted(page.offset() + 1, last, total);
  }
}
