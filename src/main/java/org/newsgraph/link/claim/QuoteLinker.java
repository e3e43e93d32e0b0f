package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.model.ClaimLink;
import org.newsgraph.model.Relation;

/** Links statements of different articles that quote the same words. */
final class QuoteLinker {

  /** A quotation and the article that has it. */
  private record Told(String article, QuoteHint hint) {}

  private final Map<String, List<Told>> index = new HashMap<>();
  private final Set<ClaimLink> links = new HashSet<>();

  /** Takes a quotation and links it with those taken before. */
  void add(String article, QuoteHint hint) {
    Told told = new Told(article, hint);
    Set<Told> candidates = new HashSet<>();
    for (String run : hint.quoted().runs()) {
      List<Told> others = index.computeIfAbsent(run, key -> new ArrayList<>());
      candidates.addAll(others);
      others.add(told);
    }
    candidates.stream()
        .filter(other -> !other.article().equals(article))
        .map(Told::hint)
        .filter(other -> other.quoted().isLike(hint.quoted()))
        .forEach(other -> link(hint.origin(), other.origin()));
  }

  /** A repetition goes to the earlier one; where no date tells, both repeat each other. */
  private void link(Origin one, Origin other) {
    if (!one.isBefore(other)) {
      links.add(repeats(one, other));
    }
    if (!other.isBefore(one)) {
      links.add(repeats(other, one));
    }
  }

  private static ClaimLink repeats(Origin from, Origin to) {
    return new ClaimLink(from.statement(), Relation.REPEATS, to.statement(), SameQuotation.RULE);
  }

  /** What was found so far, in no order. */
  Stream<ClaimLink> links() {
    return links.stream();
  }
}
