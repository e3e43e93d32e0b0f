package org.newsgraph.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Writes the answer to any SELECT query as Parquet. */
public final class AnswerTable {

  private AnswerTable() {}

  /**
   * Writes the rows. A column has the type that it has in the tables of a store, by its name, if
   * all its values can be of it; else it is text, so that none is left out.
   *
   * @param rows the same at each call: they are gone through twice
   * @param out closed at the end
   */
  public static void write(Supplier<RowSet> rows, OutputStream out) throws IOException {
    List<Var> variables = rows.get().getResultVars();
    try (ParquetFile file = new ParquetFile("answer", out, columns(rows.get()))) {
      RowSet written = rows.get();
      while (written.hasNext()) {
        Binding row = written.next();
        file.write(variables.stream().map(it -> StoreTable.text(row, it)).toList());
      }
      file.finish(Map.of());
    }
  }

  private static List<ParquetFile.Column> columns(RowSet rows) {
    Set<Var> misfits = new HashSet<>();
    List<Var> variables = rows.getResultVars();
    while (rows.hasNext()) {
      Binding row = rows.next();
      variables.stream().filter(it -> !fits(row, it)).forEach(misfits::add);
    }
    return variables.stream()
        .map(
            it ->
                new ParquetFile.Column(
                    it.getVarName(),
                    misfits.contains(it) ? ColumnType.TEXT : ColumnType.of(it.getVarName())))
        .toList();
  }

  private static boolean fits(Binding row, Var variable) {
    String text = StoreTable.text(row, variable);
    return text.isEmpty() || ColumnType.of(variable.getVarName()).holds(text);
  }
}
