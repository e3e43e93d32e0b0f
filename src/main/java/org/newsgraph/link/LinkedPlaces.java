package org.newsgraph.link;

import java.util.List;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Place;
import org.newsgraph.model.Unresolved;

/** The places of an article, where it mentions them, and the names no place could be found for. */
public record LinkedPlaces(
    List<Place> places, List<Mention> mentions, List<Unresolved> unresolved) {

  /** Copies the lists. */
  public LinkedPlaces {
    places = List.copyOf(places);
    mentions = List.copyOf(mentions);
    unresolved = List.copyOf(unresolved);
  }
}
