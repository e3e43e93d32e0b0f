package org.newsgraph.resolve.identity;

import java.util.List;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.facts.Unresolved;

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
