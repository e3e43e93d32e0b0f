package org.newsgraph.query.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * An operation whose rows are to be sorted, parted into what must be done before and what can be
 * done after.
 *
 * @param core has the rows with all that their order depends on
 * @param later what else is done with each row; nothing if no look-up is among it
 */
record Sortable(Op core, List<Step> later) {

  /** Copies the list. */
  Sortable {
    later = List.copyOf(later);
  }

  /** Parts an operation. */
  static Sortable of(Op op, List<SortCondition> order) {
    Steps all = Steps.of(op);
    Set<Step> early = early(all.steps(), order);
    Op core = all.rows();
    List<Step> later = new ArrayList<>();
    Set<Var> givenLater = new HashSet<>();
    for (Step step : all.steps()) {
      boolean drops = step instanceof Step.Condition;
      if (early.contains(step) || (drops && Collections.disjoint(step.needs(), givenLater))) {
        core = step.with(core);
      } else {
        later.add(step);
        givenLater.addAll(step.gives());
      }
    }
    boolean pays = later.stream().anyMatch(Step.LookUp.class::isInstance);
    return pays ? new Sortable(core, later) : new Sortable(op, List.of());
  }

  /** The steps that the order depends on, and those that would see what such a step gives. */
  private static Set<Step> early(List<Step> steps, List<SortCondition> order) {
    Set<Var> needed = new HashSet<>();
    order.forEach(condition -> needed.addAll(condition.getExpression().getVarsMentioned()));
    Set<Var> given = new HashSet<>();
    Set<Step> early = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      boolean drops = step instanceof Step.Condition;
      if (!drops && (meet(step.gives(), needed) || meet(step.needs(), given))) {
        early.add(step);
        needed.addAll(step.needs());
        given.addAll(step.gives());
      }
    }
    return early;
  }

  private static boolean meet(Collection<Var> some, Collection<Var> others) {
    return !Collections.disjoint(some, others);
  }

  /** Does the rest with the rows of the core, which stay in the order that they have got. */
  Op afterwards(Op sorted) {
    Op rows = sorted;
    for (Step step : later) {
      rows = step.with(rows);
    }
    return rows;
  }

  /** Whether there may be fewer rows afterwards. */
  boolean dropsRows() {
    return later.stream().anyMatch(Step.Condition.class::isInstance);
  }

  /**
   * An operation taken apart into first rows and what is done with each of them.
   *
   * @param rows that are not taken apart
   * @param steps in the order in which they are done
   */
  private record Steps(Op rows, List<Step> steps) {

    /** Copies the list. */
    Steps {
      steps = List.copyOf(steps);
    }

    /** Of an operation; no steps if it does something else with its rows. */
    static Steps of(Op op) {
      if (op instanceof OpExtendAssign values
          && isPlain(values.getVarExprList().getExprs().values())) {
        return of(values.getSubOp()).then(values(values));
      }
      if (op instanceof OpFilter filter && isPlain(filter.getExprs().getList())) {
        return of(filter.getSubOp())
            .then(filter.getExprs().getList().stream().map(Step.Condition::new));
      }
      if (op instanceof OpConditional optional) {
        Step lookUp = new Step.LookUp(optional.getRight(), OpVars.fixedVars(optional.getLeft()));
        return of(optional.getLeft()).then(Stream.of(lookUp));
      }
      return new Steps(op, List.of());
    }

    private static Stream<Step> values(OpExtendAssign values) {
      boolean compared = values instanceof OpAssign;
      return values.getVarExprList().getVars().stream()
          .map(it -> new Step.Value(it, values.getVarExprList().getExpr(it), compared));
    }

    private Steps then(Stream<? extends Step> more) {
      return new Steps(rows, Stream.concat(steps.stream(), more).toList());
    }

    /**
     * Whether no expression asks whether a pattern is there, which any bound variable may change.
     */
    private static boolean isPlain(Iterable<Expr> expressions) {
      boolean[] plain = {true};
      ExprVisitorBase finder =
          new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
              plain[0] = false;
            }
          };
      expressions.forEach(each -> Walker.walk(each, finder));
      return plain[0];
    }
  }
}
