package org.newsgraph.crosslink.claim;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.facts.EntityKey;

/**
 * What a statement is about, as keys that can be compared.
 *
 * @param keys lemmas of its content words, and names with an at sign before them
 * @param predicates those keys that can say what happens
 * @param negated those keys that a negation stands shortly before
 * @param negations how many negations there are
 * @param amounts its numbers
 */
public record ClaimContent(
    NavigableSet<String> keys,
    Set<String> predicates,
    Set<String> negated,
    int negations,
    List<Amount> amounts) {

  /** A number and the lemma of what it counts. */
  public record Amount(String unit, BigDecimal value) {}

  /** How many keys two statements of any time do not share by chance. */
  private static final int SPECIFIC = 6;

  /** Whether two statements share a name, or so many words that they are of one event. */
  public boolean isSpecificTo(ClaimContent other) {
    return shared(other) >= SPECIFIC
        || keys.stream().anyMatch(key -> key.startsWith(NameKeys.MARK) && other.keys.contains(key));
  }

  /** The same content, in which somebody is named besides. */
  ClaimContent with(EntityKey person) {
    NavigableSet<String> more = new TreeSet<>(keys);
    more.add(NameKeys.person(person));
    return new ClaimContent(more, predicates, negated, negations, amounts);
  }

  /** How many keys both have; asked of so many pairs that none is copied for it. */
  int shared(ClaimContent other) {
    NavigableSet<String> fewer = keys.size() < other.keys.size() ? keys : other.keys;
    NavigableSet<String> more = fewer == keys ? other.keys : keys;
    int shared = 0;
    for (String key : fewer) {
      shared += more.contains(key) ? 1 : 0;
    }
    return shared;
  }

  static NavigableSet<String> both(Collection<String> some, Collection<String> others) {
    NavigableSet<String> both = new TreeSet<>(some);
    both.retainAll(others);
    return both;
  }

  /**
   * Whether the two count the same things and come to other numbers, or both have numbers and none
   * in common.
   */
  boolean conflictsWith(ClaimContent other) {
    boolean counted = !amounts.isEmpty() && !other.amounts.isEmpty();
    if (counted && amounts.stream().noneMatch(other::hasValue)) {
      return true;
    }
    for (Amount amount : amounts) {
      if (other.contradicts(amount)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it counts the same, and never comes to the same number. */
  private boolean contradicts(Amount amount) {
    boolean counts = false;
    for (Amount own : amounts) {
      if (own.unit().equals(amount.unit())) {
        if (equal(own.value(), amount.value())) {
          return false;
        }
        counts = true;
      }
    }
    return counts;
  }

  private boolean hasValue(Amount amount) {
    return amounts.stream().anyMatch(own -> equal(own.value(), amount.value()));
  }

  private static boolean equal(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0;
  }

  /** Whether only one of the two has numbers. */
  boolean isMorePreciseOrLess(ClaimContent other) {
    return amounts.isEmpty() != other.amounts.isEmpty();
  }
}
