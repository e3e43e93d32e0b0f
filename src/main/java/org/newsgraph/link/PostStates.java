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

  PostStates(LinkedPlaces places, Authority authority) {
    this.places = places;
    this.authority = authority;
  }

  /** By the words, else by the territory's place or the body, if it is well known. */
  Optional<Country> of(OfficialMention mention) {
    return mention.state().or(() -> mention.of().flatMap(this::stateOf));
  }

  private Optional<Country> stateOf(String owner) {
    return stateOfPlace(owner)
        .or(() -> authority.find(ActorType.ORGANIZATION, owner).flatMap(Authority.Entry::state));
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
