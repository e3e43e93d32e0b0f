package org.newsgraph.web.page.claim;

import java.util.List;
import java.util.Optional;
import org.newsgraph.web.page.Listing;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.facts.ClaimRow;
import org.newsgraph.web.page.facts.Facts;
import org.newsgraph.web.page.facts.RelatedClaim;

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
    ClaimRow claim,
    Optional<ClaimRow> outer,
    List<Named> mentions,
    List<Facts.Quantity> numbers,
    List<RelatedClaim> links,
    Listing<ClaimRow> nested) {

  /** Copies the lists. */
  public ClaimView {
    mentions = List.copyOf(mentions);
    numbers = List.copyOf(numbers);
    links = List.copyOf(links);
  }
}
