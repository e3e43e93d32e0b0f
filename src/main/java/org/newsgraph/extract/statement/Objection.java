package org.newsgraph.extract.statement;

import java.util.function.Predicate;

/**
 * Why a reading is refused before it competes with others.
 *
 * @param name by which it can be left out
 * @param reason for people
 * @param holds whether it speaks against a reading
 */
record Objection(String name, String reason, Predicate<Offer> holds) {}
