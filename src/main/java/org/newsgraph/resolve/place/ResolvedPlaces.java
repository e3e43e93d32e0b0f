package org.newsgraph.resolve.place;

import java.util.List;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.facts.Unresolved;

/**
 * The places of an article.
 *
 * @param places one for each place, however it is called
 * @param mentions where they stand, in the order of the text
 * @param unresolved the names that no place could be found for; they have a local place all the
 *     same
 */
public record ResolvedPlaces(
    List<Place> places, List<Mention> mentions, List<Unresolved> unresolved) {

  /** Copies the lists. */
  public ResolvedPlaces {
    places = List.copyOf(places);
    mentions = List.copyOf(mentions);
    unresolved = List.copyOf(unresolved);
  }
}
