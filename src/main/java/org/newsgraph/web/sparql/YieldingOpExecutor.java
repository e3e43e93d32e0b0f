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
 * Evaluates queries as TDB2 does, but that for each row of a pattern or filter it looks whether it
 * is the query's {@linkplain FairScheduler turn}.
 */
final class YieldingOpExecutor extends OpExecutorTDB2 {

  private YieldingOpExecutor(ExecutionContext context) {
    super(context);
  }

  /** Has the queries of a context evaluated this way. */
  static void addTo(Context context) {
    QC.setFactory(context, YieldingOpExecutor::new);
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return inTurns(super.execute(pattern, input));
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return inTurns(super.execute(pattern, input));
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return inTurns(super.execute(path, input));
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return inTurns(super.execute(filter, input));
  }

  private QueryIterator inTurns(QueryIterator rows) {
    Object turn = execCxt.getContext().get(FairScheduler.OF_QUERY);
    return turn instanceof FairScheduler.Turn mine ? new Steps(rows, mine) : rows;
  }

  /** Rows that come one by one. */
  private static final class Steps extends QueryIteratorWrapper {

    private final FairScheduler.Turn turn;

    Steps(QueryIterator rows, FairScheduler.Turn turn) {
      super(rows);
      this.turn = turn;
    }

    @Override
    protected Binding moveToNextBinding() {
      turn.step();
      return super.moveToNextBinding();
    }
  }
}
