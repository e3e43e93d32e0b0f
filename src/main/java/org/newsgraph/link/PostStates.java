package org.newsgraph.link;

import java.util.Optional;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.Country;
import org.newsgraph.model.Mention;
import org.newsgraph.model.OfficialMention;
import org.newsgraph.model.Place;

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
