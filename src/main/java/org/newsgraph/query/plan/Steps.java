package org.newsgraph.query.plan;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * An operation taken apart into first rows and what is done with each of them.
 *
 * @param rows that are not taken apart
 * @param steps in the order in which they are done
 */
record Steps(Op rows, List<Step> steps) {

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

  /** Whether no expression asks whether a pattern is there, which any bound variable may change. */
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
