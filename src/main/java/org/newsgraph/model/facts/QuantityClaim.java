package org.newsgraph.model.facts;

import java.util.Optional;
import org.newsgraph.model.findings.Quantity;

/**
 * A quantity and who claims it.
 *
 * @param quantity the number
 * @param claimedIn the innermost attribution in whose content it stands, as an index into {@link
 *     ArticleFacts#attributions()}; empty if the article itself says it
 * @param group the numbers on the same thing, empty if that cannot be told
 */
public record QuantityClaim(
    Quantity quantity, Optional<Integer> claimedIn, Optional<NumberGroup> group) {

  /** A claim whose group has not been looked for. */
  public QuantityClaim(Quantity quantity, Optional<Integer> claimedIn) {
    this(quantity, claimedIn, Optional.empty());
  }
}
