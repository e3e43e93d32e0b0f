package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;

/** A content while its words are read, in their order. */
final class ContentDraft {

  /** How many words a negation reaches forward. */
  private static final int REACH = 3;

  private final NavigableSet<String> keys = new TreeSet<>();
  private final Set<String> predicates = new TreeSet<>();
  private final Set<String> negated = new TreeSet<>();
  private final List<ClaimContent.Amount> amounts = new ArrayList<>();
  private final SpanIndex<Span> counted = new SpanIndex<>();
  private int negations;
  private int reach;

  /** A number, whose own words are no keys. */
  void count(String unit, Quantity quantity) {
    amounts.add(new ClaimContent.Amount(unit, quantity.value()));
    Span span = quantity.passage().span();
    counted.add(span, span);
  }

  boolean isCounted(Span word) {
    return counted.around(word).findAny().isPresent();
  }

  /** A negation, which reaches as far as the next word that can tell what happens. */
  void negate() {
    negations++;
    reach = REACH;
  }

  /** A word that tells nothing. */
  void pass() {
    reach--;
  }

  /** A name. */
  void name(String key) {
    add(key);
  }

  /** A common word. */
  void word(String stem, boolean predicate) {
    add(stem);
    if (predicate) {
      predicates.add(stem);
      reach = 0;
    }
  }

  private void add(String key) {
    keys.add(key);
    if (reach > 0) {
      negated.add(key);
    }
    reach--;
  }

  ClaimContent content() {
    return new ClaimContent(keys, predicates, negated, negations, amounts);
  }
}
