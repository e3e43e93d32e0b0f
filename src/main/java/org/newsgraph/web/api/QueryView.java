package org.newsgraph.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import org.newsgraph.query.Figure;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.ParameterType;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.web.page.Page;

/**
 * What the page of a saved query shows: a form for its values and, once it was run, a table.
 *
 * @param name of the query
 * @param summary one line
 * @param description plain text; may be empty
 * @param fields of the form; may be empty
 * @param error what is wrong with the values; empty if nothing is
 * @param answer the result; empty if the query was not run
 */
public record QueryView(
    String name,
    String summary,
    String description,
    List<InputField> fields,
    Optional<String> error,
    Optional<Answer> answer) {

  /**
   * A field of the form.
   *
   * @param name of the parameter
   * @param type of the HTML input, or {@code select} for true and false
   * @param isRequired whether it may not be left empty
   * @param hint what it means and an example; may be empty
   * @param value what stands in it; may be empty
   * @param error what is wrong with the value; empty if nothing is
   */
  public record InputField(
      String name,
      String type,
      boolean isRequired,
      String hint,
      String value,
      Optional<String> error) {

    private static InputField of(
        Parameter parameter, Map<String, String> values, Optional<QueryUseException> wrong) {
      return new InputField(
          parameter.name(),
          type(parameter.type()),
          parameter.isRequired(),
          hint(parameter),
          Optional.ofNullable(values.get(parameter.name())).or(parameter::defaultValue).orElse(""),
          wrong
              .filter(it -> it.parameter().filter(parameter.name()::equals).isPresent())
              .map(QueryUseException::getMessage));
    }

    private static String type(ParameterType type) {
      return switch (type) {
        case STRING -> "text";
        case IRI -> "url";
        case NUMBER, INTEGER -> "number";
        case DATE -> "date";
        case BOOLEAN -> "select";
      };
    }

    private static String hint(Parameter parameter) {
      String example = parameter.example().map(it -> "for example " + it).orElse("");
      String description = parameter.description();
      return description.isEmpty() || example.isEmpty()
          ? description + example
          : description + "; " + example;
    }

    /** Returns the HTML id of its hint and error. */
    public String describedBy() {
      return name + "-hint";
    }
  }

  /**
   * The result of a query.
   *
   * @param columns their names
   * @param rows with a cell for each column
   * @param extent a sentence: which rows of how many
   * @param previous the link to the rows before; empty if there are none
   * @param next the link to the rows after; empty if there are none
   * @param downloads links to files of all rows
   * @param figure how the rows can be drawn; empty if only as a table
   * @param source where a figure gets them from
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
   * A cell of the table.
   *
   * @param parts one after the other; none if the variable is not bound
   * @param isNumber whether it is aligned as numbers are
   */
  public record Cell(List<Part> parts, boolean isNumber) {

    static final Cell EMPTY = new Cell(List.of(), false);

    /** Copies the list. */
    public Cell {
      parts = List.copyOf(parts);
    }

    static Cell of(Part part) {
      return new Cell(List.of(part), false);
    }

    /**
     * A piece of text in a cell.
     *
     * @param text plain
     * @param href its link; empty if it has none
     */
    public record Part(String text, Optional<String> href) {}
  }

  /**
   * A link.
   *
   * @param text plain
   * @param href its target
   */
  public record Link(String text, String href) {}

  /** Returns whether the page has a figure. */
  public boolean isDrawn() {
    return answer.filter(it -> it.figure().isPresent() && !it.rows().isEmpty()).isPresent();
  }

  static Page form(PublishedQuery query) {
    return page(query, Map.of(), Optional.empty(), Optional.empty());
  }

  static Page error(PublishedQuery query, Map<String, String> entered, QueryUseException wrong) {
    return page(query, entered, Optional.of(wrong), Optional.empty());
  }

  static Page answer(
      PublishedQuery query, QueryRequest asked, ResultPage rows, List<List<Cell>> cells) {
    Map<String, Integer> others = rows.otherPages();
    Answer answer =
        new Answer(
            rows.columns().stream().map(Var::getVarName).toList(),
            cells,
            extent(rows),
            Optional.ofNullable(others.get("prev")).map(row -> asked.link(query.path(), row)),
            Optional.ofNullable(others.get("next")).map(row -> asked.link(query.path(), row)),
            query.formats().stream()
                .map(ResultFormat::suffix)
                .map(
                    it ->
                        new Link(it.toUpperCase(Locale.ROOT), asked.link(query.path() + "." + it)))
                .toList(),
            query.saved().figure(),
            asked.link(query.path() + "." + ResultFormat.JSON.suffix()));
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
                .map(parameter -> InputField.of(parameter, values, wrong))
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
