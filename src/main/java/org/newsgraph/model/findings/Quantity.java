package org.newsgraph.model.findings;

import java.math.BigDecimal;
import java.util.Optional;
import org.newsgraph.model.text.Passage;

/**
 * A number that says something about the events, with what it counts.
 *
 * @param value the number; for a range its lower end
 * @param min the least it can be ("more than 40", a range), empty if not said
 * @param max the most it can be ("up to 40", a range), empty if not said
 * @param unit what is counted ("drones", "USD", "percent", "square miles"), as written in the text
 *     unless it is a sign
 * @param about what is said of them, empty if not found
 * @param approximate whether the number is hedged
 * @param passage the number as printed
 */
public record Quantity(
    BigDecimal value,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    String unit,
    Optional<String> about,
    boolean approximate,
    Passage passage) {}
