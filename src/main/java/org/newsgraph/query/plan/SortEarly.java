package org.newsgraph.query.plan;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.util.Context;

/**
 * Sorts rows before it looks up what their order does not depend on, so that this is looked up for
 * the rows alone that are read: of a time line of all that was ever said, the names of the speakers
 * on its first page. Answers stay the same, with their order.
 */
public final class SortEarly implements Rewrite {

  private final Rewrite standard;
  private final int most;

  private SortEarly(Rewrite standard, int most) {
    this.standard = standard;
    this.most = most;
  }

  /**
   * Has the queries of a context evaluated this way, after Jena's own improvements.
   *
   * @param most up to how many first rows are picked out without sorting the others
   */
  public static void addTo(Context context, int most) {
    RewriteFactory factory = each -> new SortEarly(new OptimizerStd(each), most);
    context.set(ARQConstants.sysOptimizerFactory, factory);
  }

  @Override
  public Op rewrite(Op op) {
    Op standardized = standard.rewrite(op);
    return Transformer.transform(new Early(), Transformer.transform(new Picking(), standardized));
  }

  /** Picks out first rows; Jena does so only up to a number that is set for the whole program. */
  private final class Picking extends TransformCopy {

    @Override
    public Op transform(OpSlice slice, Op rows) {
      long end = Math.max(0, slice.getStart()) + slice.getLength();
      if (slice.getLength() == Query.NOLIMIT || end > most) {
        return super.transform(slice, rows);
      }
      return super.transform(slice, picked(rows, (int) end));
    }

    private static Op picked(Op rows, int end) {
      if (rows instanceof OpProject project) {
        return project.copy(picked(project.getSubOp(), end));
      }
      return rows instanceof OpOrder order
          ? new OpTopN(order.getSubOp(), end, order.getConditions())
          : rows;
    }
  }

  private static final class Early extends TransformCopy {

    @Override
    public Op transform(OpOrder order, Op rows) {
      List<SortCondition> conditions = order.getConditions();
      Sortable sortable = Sortable.of(rows, conditions);
      return sortable.afterwards(new OpOrder(sortable.core(), conditions));
    }

    @Override
    public Op transform(OpTopN top, Op rows) {
      List<SortCondition> conditions = top.getConditions();
      Sortable sortable = Sortable.of(rows, conditions);
      // each row of the core makes one row or more, unless a condition drops it
      Op sorted =
          sortable.dropsRows()
              ? new OpOrder(sortable.core(), conditions)
              : new OpTopN(sortable.core(), top.getLimit(), conditions);
      return sortable.later().isEmpty()
          ? sorted
          : new OpSlice(sortable.afterwards(sorted), Query.NOLIMIT, top.getLimit());
    }
  }
}
