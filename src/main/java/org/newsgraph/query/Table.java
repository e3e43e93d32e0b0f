package org.newsgraph.query;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * An answer as text in columns, for people.
 *
 * @param columns the names
 * @param rows as many cells each as there are columns, empty where nothing is bound
 */
public record Table(List<String> columns, List<List<String>> rows) {

  private static final String GAP = "  ";
  private static final String CUT = "…";
  private static final int NARROWEST = 8;

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Reads SPARQL results in JSON; an ASK query gives one cell. */
  public static Table ofJson(InputStream json) {
    QueryExecResult result =
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
            .create(ResultSetLang.RS_JSON)
            .readAny(json, ARQ.getContext());
    if (result.isBoolean()) {
      return new Table(List.of("answer"), List.of(List.of(String.valueOf(result.booleanResult()))));
    }
    RowSet rowSet = result.rowSet();
    List<Var> variables = rowSet.getResultVars();
    List<List<String>> rows = new ArrayList<>();
    rowSet.forEachRemaining(row -> rows.add(cells(row, variables)));
    return new Table(variables.stream().map(Var::getVarName).toList(), rows);
  }

  private static List<String> cells(Binding row, List<Var> variables) {
    return variables.stream().map(variable -> cell(row.get(variable))).toList();
  }

  private static String cell(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    return text.codePoints()
        .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The lines, each cell whole. */
  public List<String> lines() {
    return lines(Integer.MAX_VALUE);
  }

  /** The lines, no cell wider than {@code widest} characters. */
  public List<String> lines(int widest) {
    return written(widths().map(width -> Math.min(widest, width)).toList());
  }

  /**
   * The lines, cut where they are wider than so many characters: the widest columns first, and none
   * to less than eight characters, so that a table of many columns can still be wider.
   */
  public List<String> linesWithin(int width) {
    List<Integer> widths = widths().toList();
    int widest = widths.stream().mapToInt(it -> it).max().orElse(0);
    while (widest > NARROWEST && total(widths, widest) > width) {
      widest--;
    }
    return lines(widest);
  }

  private static int total(List<Integer> widths, int widest) {
    return widths.stream().mapToInt(it -> Math.min(it, widest)).sum()
        + GAP.length() * (widths.size() - 1);
  }

  private Stream<Integer> widths() {
    return IntStream.range(0, columns.size())
        .mapToObj(
            i ->
                Stream.concat(Stream.of(columns), rows.stream())
                    .mapToInt(row -> length(row.get(i)))
                    .max()
                    .orElse(0));
  }

  private List<String> written(List<Integer> widths) {
    List<String> lines = new ArrayList<>();
    lines.add(line(columns, widths));
    lines.add(line(widths.stream().map("-"::repeat).toList(), widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cut(cells.get(i), widths.get(i));
      line.append(cell).append(" ".repeat(widths.get(i) - length(cell))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  /** What tells one IRI from another is its end. */
  private static String cut(String text, int width) {
    int length = length(text);
    if (length <= width) {
      return text;
    }
    return text.startsWith("http://") || text.startsWith("https://")
        ? CUT + text.substring(text.offsetByCodePoints(0, length - width + 1))
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + CUT;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
