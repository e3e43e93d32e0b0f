package org.newsgraph.resolve.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.resolve.identity.ActorDraft.Naming;

/** The words that the names in one article are compared by, each read once. */
public final class ActorNames {

  private final CoreNames names;
  private final Map<Naming, List<String>> cores = new HashMap<>();
  private final Map<String, List<String>> fullNames = new HashMap<>();
  private final Map<String, String> letters = new HashMap<>();

  public ActorNames(CoreNames names) {
    this.names = names;
  }

  /** The words without those for its state. */
  List<String> core(Naming naming) {
    return cores.computeIfAbsent(naming, n -> names.core(n.name(), n.state()));
  }

  /** The words of a person's name, without initials and what follows the family name. */
  List<String> person(String name) {
    return fullNames.computeIfAbsent(name, SamePerson::words);
  }

  /** What the name is abbreviated to; empty if it has too few words for that. */
  String letters(String name) {
    return letters.computeIfAbsent(name, ActorNames::abbreviated);
  }

  private static String abbreviated(String name) {
    List<String> words = Slugs.words(name);
    return words.size() <= 2
        ? ""
        : words.stream()
            .filter(word -> !CoreNames.isLink(word))
            .map(word -> word.substring(0, 1))
            .reduce("", String::concat);
  }
}
