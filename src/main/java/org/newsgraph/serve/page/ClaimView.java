package org.newsgraph.serve.page;

import java.util.List;
import java.util.Optional;

/**
 * A statement or an attitude.
 *
 * @param claim it
 * @param outer the statement in whose content it stands
 * @param mentions actors and places that it mentions
 * @param numbers that it claims
 * @param links to other statements
 * @param nested statements in its content
 */
public record ClaimView(
    Claim claim,
    Optional<Claim> outer,
    List<Named> mentions,
    List<Facts.Quantity> numbers,
    List<ClaimLink> links,
    Listing<Claim> nested) {

  /** Copies the lists. */
  public ClaimView {
    mentions = List.copyOf(mentions);
    numbers = List.copyOf(numbers);
    links = List.copyOf(links);
  }
}
