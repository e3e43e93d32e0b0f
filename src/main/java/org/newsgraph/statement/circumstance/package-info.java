/**
 * The circumstances of a statement: date, medium, addressee, negation and hedges of its cue. Entry
 * class: {@link org.newsgraph.statement.circumstance.Circumstances}.
 */
@NullMarked
package org.newsgraph.statement.circumstance;

import org.jspecify.annotations.NullMarked;
