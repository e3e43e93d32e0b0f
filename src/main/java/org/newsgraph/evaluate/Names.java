package org.newsgraph.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names that an annotated article has for its actors. */
final class Names {

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "who", "we", "his", "her", "their", "its");

  private final Map<String, Set<String>> byId = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();

  Names(GoldArticle article) {
    for (GoldArticle.Actor actor : article.actors()) {
      Set<String> names = of(actor);
      byId.put(actor.id(), names);
      if (actor.type().equals("State")) {
        names.forEach(name -> states.put(name, Wording.norm(actor.name())));
      }
    }
  }

  static Set<String> of(GoldArticle.Actor actor) {
    Set<String> names = new HashSet<>();
    actor.surface().forEach(name -> names.add(Wording.norm(name)));
    names.removeAll(PRONOUNS);
    names.add(Wording.norm(actor.name()));
    return names;
  }

  boolean isNameOf(String name, String actor) {
    return byId.getOrDefault(actor, Set.of()).contains(Wording.norm(name));
  }

  boolean sameState(String one, String other) {
    return state(one).equals(state(other));
  }

  private String state(String name) {
    return states.getOrDefault(Wording.norm(name), Wording.norm(name));
  }
}
