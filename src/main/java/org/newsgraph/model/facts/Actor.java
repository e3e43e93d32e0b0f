package org.newsgraph.model.facts;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;

/**
 * Someone who acts, speaks or is addressed in an article.
 *
 * @param key what its IRI is made of; unique in the article
 * @param name the fullest name in the article; for a state its usual name
 * @param usualName the name in background data, empty if none
 * @param aliases the other names the article uses, in code point order, without the name itself;
 *     where it has a name, no descriptions such as "the minister"
 * @param type what kind of actor
 * @param state the state it belongs to or acts for, empty for states, alliances and where the text
 *     does not say
 * @param knownState the same from background data, also where the text says it; empty if the text
 *     gives another state
 * @param country for a state, which one; empty for every other actor
 * @param wikidata the Wikidata id ({@code Q212}) from background data, empty if none
 */
public record Actor(
    EntityKey key,
    String name,
    Optional<String> usualName,
    List<String> aliases,
    ActorType type,
    Optional<Country> state,
    Optional<Country> knownState,
    Optional<Country> country,
    Optional<String> wikidata) {

  /** Copies the list. */
  public Actor {
    aliases = List.copyOf(aliases);
  }
}
