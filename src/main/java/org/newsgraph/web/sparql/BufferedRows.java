package org.newsgraph.web.sparql;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.newsgraph.web.http.HttpException;

/**
 * All rows of a SELECT result, usable after the transaction has ended. Rows beyond the first 20,000
 * are spilled to a temporary file, which {@link #close()} deletes.
 */
public final class BufferedRows implements AutoCloseable {

  private static final long IN_MEMORY = 20_000;

  private final List<Var> columns;
  private final DataBag<Binding> rows;

  private BufferedRows(List<Var> columns) {
    this.columns = List.copyOf(columns);
    this.rows =
        BagFactory.newDefaultBag(
            new ThresholdPolicyCount<>(IN_MEMORY),
            SerializationFactoryFinder.bindingSerializationFactory());
  }

  /**
   * Reads a result to its end.
   *
   * @param maxCharacters limit for the total length of the terms, in UTF-16 units
   * @throws HttpException 413 if the terms are longer than that in total
   */
  static BufferedRows read(RowSet result, long maxCharacters) {
    BufferedRows rows = new BufferedRows(result.getResultVars());
    try {
      rows.addAll(result, maxCharacters);
      return rows;
    } catch (RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  private void addAll(RowSet result, long maxCharacters) {
    AnswerSizeLimit size = new AnswerSizeLimit(maxCharacters);
    while (result.hasNext()) {
      Binding row = result.next().detach();
      for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
        size.add(row.get(variables.next()));
      }
      rows.add(row);
    }
  }

  /** Returns the rows from the first on; each row set can be iterated once. */
  public RowSet rows() {
    return RowSetStream.create(columns, rows.iterator());
  }

  /** Deletes the temporary file, if there is one. */
  @Override
  public void close() {
    rows.close();
  }
}
