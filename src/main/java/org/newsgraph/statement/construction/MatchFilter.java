package org.newsgraph.statement.construction;

import java.util.function.Predicate;

/**
 * Why a reading is refused before it competes with others.
 *
 * @param name by which it can be left out
 * @param reason for people
 * @param holds whether it speaks against a reading
 */
record MatchFilter(String name, String reason, Predicate<ConstructionMatch> holds) {}
