package org.newsgraph.web.sparql;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's evaluation of queries, but that patterns, paths and filters check before each row whether
 * the query has to yield to others (see {@link FairScheduler}).
 */
final class YieldingOpExecutor extends OpExecutorTDB2 {

  private YieldingOpExecutor(ExecutionContext context) {
    super(context);
  }

  /** Makes queries with this context be evaluated so. */
  static void addTo(Context context) {
    QC.setFactory(context, YieldingOpExecutor::new);
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return yielding(super.execute(pattern, input));
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return yielding(super.execute(pattern, input));
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return yielding(super.execute(path, input));
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return yielding(super.execute(filter, input));
  }

  private QueryIterator yielding(QueryIterator rows) {
    return new YieldingRows(rows, execCxt.getContext());
  }

  private static final class YieldingRows extends QueryIteratorWrapper {

    private final Context context;

    YieldingRows(QueryIterator rows, Context context) {
      super(rows);
      this.context = context;
    }

    @Override
    protected Binding moveToNextBinding() {
      FairScheduler.yieldIfDue(context);
      return super.moveToNextBinding();
    }
  }
}
