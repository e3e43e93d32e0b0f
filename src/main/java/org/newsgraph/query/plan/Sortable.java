package org.newsgraph.query.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;

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
}
