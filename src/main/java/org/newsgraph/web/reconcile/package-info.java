/**
 * A reconciliation service: finds the actor or place of the store that a name in somebody's table
 * means, by the <a
 * href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation
 * Service API 0.2</a> of the W3C's Community Group, as OpenRefine and others ask it. {@link
 * org.newsgraph.web.reconcile.ReconcileServlet} answers, {@link
 * org.newsgraph.web.reconcile.EntityMatcher} finds and scores.
 */
@NullMarked
package org.newsgraph.web.reconcile;

import org.jspecify.annotations.NullMarked;
