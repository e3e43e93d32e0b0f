package org.newsgraph.query.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/** Something that is done with each row by itself, and leaves the rows in their order. */
sealed interface Step {

  /** The variables that it may give a value. */
  Set<Var> gives();

  /** The variables whose values it depends on. */
  Collection<Var> needs();

  /** Does it with the rows of an operation. */
  Op with(Op rows);

  /** A value is computed, for a variable that has none yet if it is not to be compared. */
  record Value(Var variable, Expr expression, boolean compared) implements Step {

    @Override
    public Set<Var> gives() {
      return Set.of(variable);
    }

    @Override
    public Collection<Var> needs() {
      return expression.getVarsMentioned();
    }

    @Override
    public Op with(Op rows) {
      return compared
          ? OpAssign.assign(rows, variable, expression)
          : OpExtend.extend(rows, variable, expression);
    }
  }

  /** More is looked up; a row stays if there is none, and is repeated if there is much. */
  record LookUp(Op pattern, Set<Var> known) implements Step {

    @Override
    public Set<Var> gives() {
      Set<Var> given = new HashSet<>(OpVars.visibleVars(pattern));
      given.removeAll(known);
      return given;
    }

    @Override
    public Collection<Var> needs() {
      return OpVars.mentionedVars(pattern);
    }

    @Override
    public Op with(Op rows) {
      return new OpConditional(rows, pattern);
    }
  }

  /** Rows are dropped. */
  record Condition(Expr expression) implements Step {

    @Override
    public Set<Var> gives() {
      return Set.of();
    }

    @Override
    public Collection<Var> needs() {
      return expression.getVarsMentioned();
    }

    @Override
    public Op with(Op rows) {
      return OpFilter.filter(expression, rows);
    }
  }
}
