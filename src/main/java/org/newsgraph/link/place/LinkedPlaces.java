package org.newsgraph.link.place;

import java.util.List;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Place;
import org.newsgraph.model.Unresolved;

/**
 * The places of an article.
 *
 * @param places one a referent, in the order of their first mentions; a place all of whose mentions
 *     are metonymic is among them, though the article only speaks of its government
 * @param mentions every mention, in the text's order
 * @param unresolved names that no gazetteer knows, or that may denote several places equally well
 */
public record LinkedPlaces(
    List<Place> places, List<Mention> mentions, List<Unresolved> unresolved) {

  /** Copies the lists. */
  public LinkedPlaces {
    places = List.copyOf(places);
    mentions = List.copyOf(mentions);
    unresolved = List.copyOf(unresolved);
  }
}
