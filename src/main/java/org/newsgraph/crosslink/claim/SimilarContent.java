package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.facts.Relation;

/** Statements of one article that say the same in other words. */
public final class SimilarContent implements LinkRule {

  /**
   * How many statements before and after one it is held against; articles of news have fewer. The
   * pairs of a page as long as a book would be too many.
   */
  private static final int REACH = 250;

  /**
   * How many of the pairs of a statement count, the nearest. What is said more often, again and
   * again, hangs together by these.
   */
  private static final int MOST = 12;

  private final ContentSimilarity similarity;

  public SimilarContent(ContentSimilarity similarity) {
    this.similarity = similarity;
  }

  @Override
  public List<LinkDecision> apply(StatementContext page) {
    List<LinkDecision> considered = new ArrayList<>();
    for (int from = 0; from < page.size(); from++) {
      considered.addAll(nearest(pairs(page, from)));
    }
    return considered;
  }

  private List<LinkDecision> pairs(StatementContext page, int from) {
    List<LinkDecision> pairs = new ArrayList<>();
    for (int to = Math.max(0, from - REACH); to < Math.min(page.size(), from + REACH); to++) {
      if (from != to && !page.overlap(from, to)) {
        judge(page, from, to).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private static List<LinkDecision> nearest(List<LinkDecision> pairs) {
    return pairs.size() <= MOST
        ? pairs
        : pairs.stream()
            .sorted(Comparator.comparingInt(pair -> Math.abs(pair.from() - pair.to())))
            .limit(MOST)
            .sorted(Comparator.comparingInt(LinkDecision::to))
            .toList();
  }

  private static boolean isClaim(StatementContext page, int index) {
    return page.attribution(index).speaker().isPresent()
        && SpeechActs.isClaim(page.statement(index));
  }

  private Optional<LinkDecision> judge(StatementContext page, int from, int to) {
    Optional<String> mode = SpeechActs.mode(page.statement(from));
    Optional<String> other = SpeechActs.mode(page.statement(to));
    if (mode.isEmpty() || other.isEmpty() || !isClaim(page, from) || !isClaim(page, to)) {
      return Optional.empty();
    }
    ContentRelation finding =
        similarity.compare(page.side(from, mode.get()), page.side(to, other.get()));
    boolean later = page.extent(from).begin() > page.extent(to).begin();
    return finding
        .relation()
        .filter(relation -> later || relation != Relation.REPEATS)
        .map(relation -> LinkDecision.linked(from, relation, to, ContentSimilarity.RULE))
        .or(
            () ->
                Optional.of(finding.reason())
                    .filter(reason -> later && !reason.isEmpty())
                    .map(reason -> LinkDecision.refused(from, to, ContentSimilarity.RULE, reason)));
  }
}
