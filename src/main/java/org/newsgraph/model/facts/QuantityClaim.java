package org.newsgraph.model.facts;

import java.time.LocalDate;
import java.util.Optional;
import org.newsgraph.model.findings.Quantity;

/**
 * A quantity and who claims it.
 *
 * @param quantity the number
 * @param claimedIn the innermost attribution in whose content it stands, as an index into {@link
 *     ArticleFacts#attributions()}; empty if the article itself says it
 * @param group the numbers on the same thing, empty if they are not known
 */
public record QuantityClaim(
    Quantity quantity, Optional<Integer> claimedIn, Optional<NumberGroup> group) {

  /** A claim whose group is not known yet. */
  public QuantityClaim(Quantity quantity, Optional<Integer> claimedIn) {
    this(quantity, claimedIn, Optional.empty());
  }

  /**
   * The numbers that are given for one thing, so that they can be compared. A group with a local
   * key is of its article. One with a global key can have members in other articles: all with the
   * same topic on the same day, and those of the week after it that tell no day.
   *
   * @param key what the IRI of the group is made of, if all its members are as this one
   * @param topic identifies the thing for any day
   * @param day the day of the number; empty if it does not depend on one
   * @param dayTold whether the text tells the day, not only when it was published
   * @param label what is counted, for people to read
   * @param event what is said to have happened to it, by which numbers of a group are comparable
   */
  public record NumberGroup(
      EntityKey key,
      String topic,
      Optional<LocalDate> day,
      boolean dayTold,
      String label,
      String event) {}
}
