package org.newsgraph.query;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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

  /** The lines, no cell wider than {@code widest} characters. */
  public List<String> lines(int widest) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int width = length(columns.get(i));
      for (List<String> row : rows) {
        width = Math.max(width, Math.min(widest, length(row.get(i))));
      }
      widths.add(width);
    }
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

  private static String cut(String text, int width) {
    return length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + CUT;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
