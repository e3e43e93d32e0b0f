package org.newsgraph.resolve.identity;

import java.util.List;

/** Compares names of people. */
final class SamePerson {

  private final ActorNames names;
  private final NounClasses nouns;

  SamePerson(ActorNames names, NounClasses nouns) {
    this.names = names;
    this.nouns = nouns;
  }

  /** Whether two names, spelling variants folded, may be one person's. */
  boolean isSame(String known, String name) {
    List<String> a = names.person(known);
    List<String> b = names.person(name);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.size() > b.size()) {
      return samePerson(b, a);
    }
    return samePerson(a, b);
  }

  /** Whether a name of one word is the first word of a longer one, a given or a family name. */
  static boolean isFirstWord(String word, String name) {
    List<String> single = words(word);
    List<String> full = words(name);
    return single.size() == 1 && full.size() > 1 && full.get(0).equals(single.get(0));
  }

  /**
   * Whether the shorter name may be the longer one's: its tail, its family name in front, or its
   * first and last word.
   */
  private boolean samePerson(List<String> shorter, List<String> longer) {
    int extra = longer.size() - shorter.size();
    if (longer.subList(extra, longer.size()).equals(shorter)) {
      return true;
    }
    boolean familyFirst = shorter.size() == 1 && nouns.isFamilyName(longer.get(0));
    boolean ends =
        shorter.size() > 1 && longer.get(longer.size() - 1).equals(shorter.get(shorter.size() - 1));
    return (familyFirst || ends) && longer.get(0).equals(shorter.get(0));
  }

  /** The words of a person's name, without initials and what follows the family name. */
  static List<String> words(String name) {
    return Slugs.folded(name).stream()
        .filter(word -> word.length() > 1 && !word.matches("jr|sr|ii|iii|iv"))
        .toList();
  }
}
