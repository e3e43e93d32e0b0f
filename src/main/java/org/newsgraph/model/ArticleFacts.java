package org.newsgraph.model;

import java.util.List;

/** All that was read from one article, each list in the text's order, keys unique per list. */
public record ArticleFacts(
    Article article,
    List<Actor> actors,
    List<Official> officials,
    List<Attribution> attributions,
    List<Place> places,
    List<Claim> claims,
    List<Mention> mentions,
    List<Unresolved> unresolved) {

  /** Copies the lists. */
  public ArticleFacts {
    actors = List.copyOf(actors);
    officials = List.copyOf(officials);
    attributions = List.copyOf(attributions);
    places = List.copyOf(places);
    claims = List.copyOf(claims);
    mentions = List.copyOf(mentions);
    unresolved = List.copyOf(unresolved);
  }
}
