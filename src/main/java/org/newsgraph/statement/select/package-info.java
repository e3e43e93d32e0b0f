/**
 * Readings of statements and the choice among those that compete for the same words. Rules read
 * independently of each other, so that each can be written, tested and switched off alone; the rank
 * of the {@link org.newsgraph.statement.select.ReportingRule} decides in {@link
 * org.newsgraph.statement.select.CandidateSelection}.
 */
@NullMarked
package org.newsgraph.statement.select;

import org.jspecify.annotations.NullMarked;
