package org.newsgraph.crosslink.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.facts.Relation;

/**
 * Decides by their contents alone whether a statement repeats, confirms or denies another. Both
 * must share what happens and at least two further keys.
 */
public final class ContentSimilarity {

  /** The name of the rule. */
  public static final String RULE = "similar-content";

  /** The share of common keys in all keys of both. */
  public static final double JACCARD = 0.55;

  private static final double CONTAINMENT = 0.75;
  private static final int CONTAINED_KEYS = 6;
  private static final double WORTH_A_LOOK = 0.45;

  private static final String DAY = "day";
  private static final String NUMBER = "number";

  /** The kinds of which one word is never another way to say the same as another. */
  private static final Set<String> EXACT = Set.of(NameKeys.MARK, DAY, NUMBER);

  /** How many keys two must share at least. */
  public static final int LEAST_KEYS = 3;

  /**
   * What a statement contributes to the comparison.
   *
   * @param speaker who says it, empty if unknown
   * @param mode statements are only alike if they do the same: tell, demand, promise
   * @param denies whether the speaker says that the content is not so
   * @param confirms whether the speaker says that the content is so as others say
   */
  public record Side(
      Optional<String> speaker,
      String mode,
      boolean denies,
      boolean confirms,
      ClaimContent content) {}

  /**
   * What one statement does to another by their contents. With neither a relation nor a reason the
   * pair is not worth a look.
   *
   * @param relation empty if there is none, or if it is not sure
   * @param reason why it is not sure; empty if it is
   */
  public record Finding(Optional<Relation> relation, String reason) {

    static final Finding NOTHING = new Finding(Optional.empty(), "");
    static final Finding DENIED = refused("denied-by-the-other");

    static Finding of(Relation relation) {
      return new Finding(Optional.of(relation), "");
    }

    static Finding refused(String reason) {
      return new Finding(Optional.empty(), reason);
    }

    /** Whether the second does nothing to the first either. */
    public boolean isMutual() {
      return relation.isEmpty() && !equals(DENIED);
    }
  }

  /** What {@code from} does to {@code to}. */
  public Finding compare(Side from, Side to) {
    ClaimContent a = from.content();
    ClaimContent b = to.content();
    int shared = a.shared(b);
    int smaller = Math.min(a.keys().size(), b.keys().size());
    if (shared < LEAST_KEYS || shared < WORTH_A_LOOK * smaller) {
      return Finding.NOTHING;
    }
    if (!from.mode().equals(to.mode())) {
      return Finding.refused("other-act");
    }
    Set<String> happenings = ClaimContent.both(a.predicates(), b.predicates());
    if (happenings.isEmpty()) {
      return Finding.refused("no-common-predicate");
    }
    if (!isAlike(shared, a.keys().size(), b.keys().size())) {
      return Finding.refused("too-little-in-common");
    }
    if (a.conflictsWith(b) || b.conflictsWith(a)) {
      return Finding.refused("other-numbers");
    }
    if (isContrast(a, b)) {
      return Finding.refused("other-words");
    }
    return polarity(from, to, happenings);
  }

  /**
   * Whether one thing stands in the place of another of its kind: two towns, two days, to rise and
   * to fall. Where many keys are shared, other common words are taken for other ways to say it.
   */
  private static boolean isContrast(ClaimContent one, ClaimContent other) {
    boolean named = one.shared(other) >= CONTAINED_KEYS;
    Set<String> kinds = kinds(one, other);
    return !kinds.isEmpty()
        && kinds(other, one).stream()
            .filter(kind -> !named || EXACT.contains(kind))
            .anyMatch(kinds::contains);
  }

  /** The kinds of the keys that only one of the two has. */
  private static Set<String> kinds(ClaimContent one, ClaimContent other) {
    return one.keys().stream()
        .filter(key -> !other.keys().contains(key))
        .flatMap(ContentSimilarity::kinds)
        .collect(Collectors.toSet());
  }

  private static Stream<String> kinds(String key) {
    if (key.startsWith(NameKeys.MARK)) {
      return Stream.of(NameKeys.MARK);
    }
    if (Character.isDigit(key.charAt(0))) {
      return Stream.of(DayWords.isDay(key) ? DAY : NUMBER);
    }
    return classes(key);
  }

  private static boolean isAlike(int shared, int first, int second) {
    int all = first + second - shared;
    boolean contained = shared >= CONTAINED_KEYS && shared >= CONTAINMENT * Math.min(first, second);
    return shared >= JACCARD * all || contained;
  }

  private static Finding polarity(Side from, Side to, Set<String> happenings) {
    Set<String> some = ClaimContent.both(from.content().negated(), happenings);
    Set<String> others = ClaimContent.both(to.content().negated(), happenings);
    if (!some.equals(others) && !some.isEmpty() && !others.isEmpty()) {
      return Finding.refused("unclear-polarity");
    }
    boolean denying = !some.isEmpty() ^ from.denies();
    boolean denied = !others.isEmpty() ^ to.denies();
    boolean stray =
        from.content().negations() - Math.min(1, some.size())
            != to.content().negations() - Math.min(1, others.size());
    if (stray) {
      return Finding.refused("unclear-polarity");
    }
    return denying == denied ? agreement(from, to) : contradiction(from, to, denying);
  }

  private static Finding agreement(Side from, Side to) {
    if (from.content().isMorePreciseOrLess(to.content())) {
      return Finding.refused("number-missing");
    }
    boolean confirms = from.confirms() && !to.confirms() && areDifferent(from, to);
    return Finding.of(confirms ? Relation.CONFIRMS : Relation.REPEATS);
  }

  private static Finding contradiction(Side from, Side to, boolean denying) {
    if (!areDifferent(from, to)) {
      return Finding.refused("not-two-speakers");
    }
    return denying ? Finding.of(Relation.DENIES) : Finding.DENIED;
  }

  /** Whether two speakers are known, and are not the same. */
  static boolean areDifferent(Side from, Side to) {
    return from.speaker().isPresent()
        && to.speaker().isPresent()
        && !from.speaker().equals(to.speaker());
  }

  /**
   * The WordNet classes of a lemma's first senses; one class for all words that are no nouns or
   * verbs.
   */
  private static Stream<String> classes(String lemma) {
    List<String> kinds =
        Stream.concat(
                WordNet.nounClass(lemma).map(kind -> "noun " + kind).stream(),
                WordNet.verbClass(lemma).map(kind -> "verb " + kind).stream())
            .toList();
    return kinds.isEmpty() ? Stream.of("other") : kinds.stream();
  }
}
