package org.newsgraph.web.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.web.page.resource.StatementReader;

/**
 * Rows with the sources of the statements in them.
 *
 * @param columns names
 * @param rows values by columns; what is not bound is absent
 * @param more whether there were more rows than the limit
 * @param sources the statements whose IRIs are in the rows, each once
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TableAnswer(
    List<String> columns,
    List<Map<String, String>> rows,
    @JsonInclude boolean more,
    List<Source> sources) {

  /** Copies the lists. */
  TableAnswer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
  }

  /**
   * Reads a result.
   *
   * @param most how many rows to keep
   */
  static TableAnswer read(RowSet result, int most, StatementReader statements) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> iris = new ArrayList<>();
    while (result.hasNext() && rows.size() < most) {
      Binding row = result.next();
      rows.add(cells(row, result.getResultVars()));
      nodes(row, result.getResultVars()).filter(Node::isURI).map(Node::getURI).forEach(iris::add);
    }
    List<String> columns = result.getResultVars().stream().map(Var::getVarName).toList();
    return new TableAnswer(
        columns,
        rows,
        result.hasNext(),
        statements.withIris(iris.stream().distinct().toList()).stream().map(Source::of).toList());
  }

  private static Stream<Node> nodes(Binding row, List<Var> columns) {
    return columns.stream().filter(row::contains).map(row::get);
  }

  private static Map<String, String> cells(Binding row, List<Var> columns) {
    Map<String, String> cells = new LinkedHashMap<>();
    columns.stream()
        .filter(row::contains)
        .forEach(column -> cells.put(column.getVarName(), text(row.get(column))));
    return cells;
  }

  private static String text(Node term) {
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
  }
}
