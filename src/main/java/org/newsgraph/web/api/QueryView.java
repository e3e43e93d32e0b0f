package org.newsgraph.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.Figure;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.ParameterType;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.Reuse;

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
   * @param label its name in words
   * @param type of the HTML input, or {@code select} if there is a list of all values
   * @param isRequired whether it may not be left empty
   * @param hint what it means and an example; may be empty
   * @param value what stands in it; may be empty
   * @param choices values that can be chosen; others may be entered unless it is a {@code select}
   * @param error what is wrong with the value; empty if nothing is
   */
  public record InputField(
      String name,
      String label,
      String type,
      boolean isRequired,
      String hint,
      String value,
      List<String> choices,
      Optional<String> error) {

    private static final String SELECT = "select";

    /** Copies the list. */
    public InputField {
      choices = List.copyOf(choices);
    }

    private static InputField of(
        Parameter parameter,
        Map<String, String> values,
        List<String> choices,
        Optional<QueryUseException> wrong) {
      return new InputField(
          parameter.name(),
          TableColumn.heading(parameter.name()),
          parameter.values().isEmpty() ? type(parameter.type()) : SELECT,
          parameter.isRequired(),
          hint(parameter),
          Optional.ofNullable(values.get(parameter.name())).or(parameter::defaultValue).orElse(""),
          choices,
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
        case BOOLEAN -> SELECT;
      };
    }

    private static String hint(Parameter parameter) {
      String example = parameter.example().map(it -> "for example " + it).orElse("");
      String description = parameter.description();
      return description.isEmpty() || example.isEmpty()
          ? description + example
          : description + "; " + example;
    }

    /** Returns the HTML id of its choices; null if there are none, so that it names no list. */
    public @Nullable String list() {
      return choices.isEmpty() ? null : name + "-choices";
    }

    /** Returns the HTML id of its hint and error. */
    public String describedBy() {
      return name + "-hint";
    }
  }

  /**
   * The result of a query.
   *
   * @param columns their headings
   * @param rows with a cell for each column
   * @param extent a sentence: which rows of how many
   * @param previous the link to the rows before; empty if there are none
   * @param next the link to the rows after; empty if there are none
   * @param downloads links to files of all rows
   * @param figure how the rows can be drawn; empty if only as a table
   * @param source where a figure gets them from
   * @param reuse how to ask for them again, and how to cite them
   */
  public record Answer(
      List<String> columns,
      List<List<Cell>> rows,
      String extent,
      Optional<String> previous,
      Optional<String> next,
      List<Link> downloads,
      Optional<Figure> figure,
      String source,
      Reuse reuse) {}

  /**
   * A cell of the table.
   *
   * @param style how it is set
   * @param parts one after the other; none if the variable is not bound
   */
  public record Cell(Style style, List<Part> parts) {

    static final Cell EMPTY = new Cell(Style.PLAIN, List.of());

    /** Copies the list. */
    public Cell {
      parts = List.copyOf(parts);
    }

    Cell(Style style, Part part) {
      this(style, List.of(part));
    }

    /** How a cell is set; the name in lower case is its class in the style sheet. */
    public enum Style {
      /** A number, aligned at its end. */
      NUMBER,
      /** A date or a word, on one line. */
      SHORT,
      /** A title or some words. */
      MEDIUM,
      /** A sentence or more, which needs room. */
      LONG,
      /** Anything else. */
      PLAIN;

      private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}){1,2}");
      private static final int SENTENCE = 50;
      private static final int WORDS = 20;

      static Style of(String text) {
        if (DAY.matcher(text).matches()) {
          return SHORT;
        }
        return text.length() > SENTENCE ? LONG : text.length() > WORDS ? MEDIUM : PLAIN;
      }
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
      PublishedQuery query,
      QueryRequest asked,
      ResultPage rows,
      List<TableColumn> columns,
      List<List<Cell>> cells) {
    Map<String, Integer> others = rows.otherPages();
    Answer answer =
        new Answer(
            columns.stream().map(TableColumn::heading).toList(),
            cells,
            extent(rows),
            Optional.ofNullable(others.get("prev")).map(row -> asked.link(query.path(), row)),
            Optional.ofNullable(others.get("next")).map(row -> asked.link(query.path(), row)),
            query.formats().stream()
                .map(it -> new Link(it.label(), asked.link(query.path() + "." + it.suffix())))
                .toList(),
            query.saved().figure(),
            asked.link(query.path() + "." + ResultFormat.JSON.suffix()),
            reuse(query, asked));
    return page(query, asked.values(), Optional.empty(), Optional.of(answer));
  }

  private static Reuse reuse(PublishedQuery query, QueryRequest asked) {
    // without values it keeps the layout and the comments of its file
    String sparql =
        asked.values().isEmpty()
            ? query.saved().sparql()
            : query.saved().bind(asked.values()).serialize();
    String path = asked.link(query.path() + "." + ResultFormat.CSV.suffix());
    return new Reuse(query.saved().summary(), sparql, path.substring(1));
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
            TableColumn.inHeadings(query.saved().description()),
            query.saved().parameters().stream()
                .map(
                    parameter ->
                        InputField.of(parameter, values, choices(parameter, answer), wrong))
                .toList(),
            wrong.map(QueryUseException::getMessage),
            answer));
  }

  /** Returns all that it takes, if there is a list; else what stands in the column of its name. */
  private static List<String> choices(Parameter parameter, Optional<Answer> answer) {
    if (parameter.type() == ParameterType.BOOLEAN) {
      return List.of("true", "false");
    }
    if (!parameter.values().isEmpty()) {
      return parameter.values();
    }
    String heading = TableColumn.heading(parameter.name());
    return answer.stream()
        .filter(it -> it.columns().contains(heading))
        .flatMap(it -> it.rows().stream().map(row -> row.get(it.columns().indexOf(heading))))
        .flatMap(cell -> cell.parts().stream())
        .map(Cell.Part::text)
        .distinct()
        .sorted()
        .toList();
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
