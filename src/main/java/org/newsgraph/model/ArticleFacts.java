package org.newsgraph.model;

import java.util.List;

/**
 * All that was read from one article, each list in the text's order, keys unique per list.
 *
 * @param links which of its statements repeat, confirm, deny or answer which others of it
 */
public record ArticleFacts(
    Article article,
    List<Actor> actors,
    List<Official> officials,
    List<Attribution> attributions,
    List<Place> places,
    List<Claim> claims,
    List<Mention> mentions,
    List<Unresolved> unresolved,
    List<StatementLink> links) {

  /** Facts between whose statements no links have been looked for. */
  public ArticleFacts(
      Article article,
      List<Actor> actors,
      List<Official> officials,
      List<Attribution> attributions,
      List<Place> places,
      List<Claim> claims,
      List<Mention> mentions,
      List<Unresolved> unresolved) {
    this(article, actors, officials, attributions, places, claims, mentions, unresolved, List.of());
  }

  /** Copies the lists. */
  public ArticleFacts {
    actors = List.copyOf(actors);
    officials = List.copyOf(officials);
    attributions = List.copyOf(attributions);
    places = List.copyOf(places);
    claims = List.copyOf(claims);
    mentions = List.copyOf(mentions);
    unresolved = List.copyOf(unresolved);
    links = List.copyOf(links);
  }
}
