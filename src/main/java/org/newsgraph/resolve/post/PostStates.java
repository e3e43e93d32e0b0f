package org.newsgraph.resolve.post;

import java.util.Optional;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.resolve.identity.Authority;
import org.newsgraph.resolve.identity.LinkedPlaces;
import org.newsgraph.resolve.identity.MentionedActors;
import org.newsgraph.resolve.identity.StatesNamed;

/** Finds whose a post is when its words do not name the state. */
final class PostStates {

  private final LinkedPlaces places;
  private final Authority authority;
  private final StatesNamed named;

  PostStates(LinkedPlaces places, Authority authority, StatesNamed named) {
    this.places = places;
    this.authority = authority;
    this.named = named;
  }

  /** By the words, else by the territory's place, the body if it is well known or of a state. */
  Optional<Country> of(OfficialMention mention, MentionedActors actors) {
    return mention
        .state()
        .or(() -> mention.of().flatMap(owner -> stateOf(owner, mention)))
        .or(() -> mention.of().flatMap(body -> stateOfActor(mention, body, actors)));
  }

  /** The state of the body that the words for the post mention ("the State Department's"). */
  private static Optional<Country> stateOfActor(
      OfficialMention post, String body, MentionedActors actors) {
    return actors
        .within(post.evidence().span())
        .filter(mention -> body.endsWith(mention.name()))
        .map(actors::get)
        .filter(actor -> actor.type() != ActorType.PERSON)
        .flatMap(actor -> actor.anyState().stream())
        .findFirst();
  }

  private Optional<Country> stateOf(String owner, OfficialMention post) {
    int position = post.evidence().span().begin();
    return stateOfPlace(owner)
        .or(
            () ->
                authority
                    .find(
                        ActorType.ORGANIZATION,
                        owner,
                        Optional.empty(),
                        state -> named.speaksOf(state, position))
                    .flatMap(Authority.Entry::state));
  }

  private Optional<Country> stateOfPlace(String name) {
    return places.mentions().stream()
        .filter(mention -> mention.passage().text().equals(name))
        .map(Mention::entity)
        .flatMap(key -> places.places().stream().filter(place -> place.key().equals(key)))
        .map(Place::country)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
