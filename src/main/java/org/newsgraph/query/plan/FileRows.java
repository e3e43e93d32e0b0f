package org.newsgraph.query.plan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorBase;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.Context;

/** The rows of some files after those of others, as long as somebody reads on. */
final class FileRows extends QueryIteratorBase {

  /** How many files are asked for first; then twice as many each time, up to {@link #MOST}. */
  private static final int FIRST = 8;

  private static final int MOST = 256;

  private final List<Node> files;
  private final Asking asking;
  private final Queue<Binding> rows = new ArrayDeque<>();
  private volatile Optional<QueryIterator> current = Optional.empty();
  private long skip;
  private long left;
  private int next;
  private int step = FIRST;

  /** Asks for the rows of some files. */
  @FunctionalInterface
  interface Asking {
    Plan about(Collection<Node> files);
  }

  /**
   * @param query whose offset and limit hold
   * @param context that shows whether the query is cancelled
   */
  FileRows(List<Node> files, Asking asking, Query query, Context context) {
    super(context.<AtomicBoolean>get(ARQConstants.symCancelQuery));
    this.files = files;
    this.asking = asking;
    this.skip = query.hasOffset() ? query.getOffset() : 0;
    this.left = query.hasLimit() ? query.getLimit() : Long.MAX_VALUE;
  }

  @Override
  protected boolean hasNextBinding() {
    while (rows.isEmpty() && left > 0 && next < files.size()) {
      int end = Math.min(files.size(), next + step);
      read(files.subList(next, end));
      next = end;
      step = Math.min(MOST, step * 2);
    }
    return left > 0 && !rows.isEmpty();
  }

  private void read(List<Node> some) {
    Plan plan = asking.about(some);
    QueryIterator found = plan.iterator();
    current = Optional.of(found);
    try {
      while (found.hasNext()) {
        Binding row = found.next();
        if (skip > 0) {
          skip--;
        } else {
          rows.add(row);
        }
      }
    } finally {
      current = Optional.empty();
      plan.close();
    }
  }

  @Override
  protected Binding moveToNextBinding() {
    left--;
    return rows.remove();
  }

  @Override
  protected void closeIterator() {
    rows.clear();
    left = 0;
  }

  @Override
  protected void requestCancel() {
    current.ifPresent(QueryIterator::cancel);
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.print("file by file");
  }

  @Override
  public void output(IndentedWriter out) {
    out.print("file by file");
  }
}
