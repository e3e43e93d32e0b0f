/**
 * Blocking, as record linkage has it: finds the pairs of records that are worth comparing because
 * they share rare keys, without comparing each with each and in bounded memory. {@link
 * org.newsgraph.crosslink.blocking.CandidatePairs} is the entry class.
 */
@NullMarked
package org.newsgraph.crosslink.blocking;

import org.jspecify.annotations.NullMarked;
