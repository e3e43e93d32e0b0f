package org.newsgraph.web.sparql;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.newsgraph.web.http.HttpException;

/**
 * All rows of an answer, free of the store: the first in memory, further ones in a file that goes
 * with {@link #close()}.
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
   * Reads an answer to its end.
   *
   * @param most how many characters its terms may have in all
   * @throws HttpException if they have more
   */
  public static BufferedRows read(RowSet answer, long most) {
    BufferedRows rows = new BufferedRows(answer.getResultVars());
    try {
      rows.addAll(answer, most);
      return rows;
    } catch (RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  private void addAll(RowSet answer, long most) {
    AnswerSizeLimit size = new AnswerSizeLimit(most);
    while (answer.hasNext()) {
      Binding row = answer.next().detach();
      for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
        Node term = row.get(variables.next());
        size.add(term);
      }
      rows.add(row);
    }
  }

  /** The rows from the first on, to be read once. */
  public RowSet rows() {
    return RowSetStream.create(columns, rows.iterator());
  }

  /** Deletes the file, if there is one. */
  @Override
  public void close() {
    rows.close();
  }
}
