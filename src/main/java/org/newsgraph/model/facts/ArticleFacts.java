package org.newsgraph.model.facts;

import java.util.List;
import org.newsgraph.model.text.Article;

/**
 * All that was read from one article, each list in the text's order, keys unique per list.
 *
 * @param corrections what a user has changed in it
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
    List<Correction> corrections,
    List<StatementLink> links) {

  /** Copies the lists. */
  public ArticleFacts {
    actors = List.copyOf(actors);
    officials = List.copyOf(officials);
    attributions = List.copyOf(attributions);
    places = List.copyOf(places);
    claims = List.copyOf(claims);
    mentions = List.copyOf(mentions);
    unresolved = List.copyOf(unresolved);
    corrections = List.copyOf(corrections);
    links = List.copyOf(links);
  }

  /** As it was read: not corrected, and no links looked for. */
  public ArticleFacts(
      Article article,
      List<Actor> actors,
      List<Official> officials,
      List<Attribution> attributions,
      List<Place> places,
      List<Claim> claims,
      List<Mention> mentions,
      List<Unresolved> unresolved) {
    this(
        article,
        actors,
        officials,
        attributions,
        places,
        claims,
        mentions,
        unresolved,
        List.of(),
        List.of());
  }

  /** What was read, told of the same article as it was found elsewhere. */
  public ArticleFacts of(Article found) {
    return new ArticleFacts(
        found,
        actors,
        officials,
        attributions,
        places,
        claims,
        mentions,
        unresolved,
        corrections,
        links);
  }
}
