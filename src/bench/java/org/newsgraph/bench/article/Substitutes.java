package org.newsgraph.bench.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.bench.article.Drawn.Kind;

/** Finds other words for those of one article, never the same for two of them. */
final class Substitutes {

  private final WordLists lists;
  private final Predicate<Drawn> usable;
  private final Random random;
  private final Map<Drawn, List<Drawn>> unused = new HashMap<>();
  private final Set<String> numbers = new HashSet<>();

  /**
   * @param usable what may be put in another's place, or have another in its own
   */
  Substitutes(WordLists lists, Predicate<Drawn> usable, Random random) {
    this.lists = lists;
    this.usable = usable;
    this.random = random;
  }

  /** A word of the same kind and length, of a town in the same state; perhaps the word itself. */
  Drawn of(Drawn drawn) {
    if (drawn.kind() == Kind.NUMBER) {
      return number(drawn);
    }
    if (!usable.test(drawn)) {
      return drawn;
    }
    List<Drawn> left = unused.computeIfAbsent(group(drawn), group -> shuffled(drawn));
    return left.remove(left.size() - 1);
  }

  private Drawn number(Drawn drawn) {
    String number = Numbers.like(drawn.word(), random);
    while (!numbers.add(number)) {
      number = Numbers.like(drawn.word(), random);
    }
    return new Drawn(Kind.NUMBER, number, "");
  }

  /** What words that can stand for one another have in common. */
  private static Drawn group(Drawn drawn) {
    return new Drawn(drawn.kind(), "-".repeat(drawn.word().length()), drawn.state());
  }

  private List<Drawn> shuffled(Drawn drawn) {
    List<Drawn> alike = new ArrayList<>();
    for (Drawn other : lists.of(drawn.kind(), drawn.state())) {
      if (other.word().length() == drawn.word().length() && usable.test(other)) {
        alike.add(other);
      }
    }
    Collections.shuffle(alike, random);
    return alike;
  }
}
