package org.newsgraph.entity.actor;

import java.util.Optional;
import org.newsgraph.entity.actor.ActorNouns.Kind;
import org.newsgraph.entity.actor.ActorNouns.Noun;
import org.newsgraph.model.findings.Country;

/**
 * A noun for an actor with the words that belong to it.
 *
 * @param noun the noun of the list
 * @param last the token that ends the noun
 * @param from its first token, the words for its state left out
 * @param begin the same with them
 * @param to the token after all of it
 * @param state the words before it that say whose it is, empty if none
 * @param owner the state it belongs to, by whatever words
 * @param owned whether the phrase itself says whose it is
 */
record NounPhrase(
    Noun noun,
    int last,
    int from,
    int begin,
    int to,
    Optional<StatePhrase> state,
    Optional<Country> owner,
    boolean owned) {

  Kind kind() {
    return noun.kind();
  }

  /** The same words for unnamed people: soldiers who speak. */
  NounPhrase asGroup() {
    Noun group = new Noun(Kind.GROUP, noun.from(), noun.plural());
    return new NounPhrase(group, last, from, begin, to, state, owner, owned);
  }
}
