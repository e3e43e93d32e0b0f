package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.crosslink.claim.LinkRule.LinkDecision;
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

  private final ContentSimilarity similarity = new ContentSimilarity();

  @Override
  public List<LinkDecision> apply(StatementContext context) {
    List<LinkDecision> considered = new ArrayList<>();
    for (int from = 0; from < context.size(); from++) {
      considered.addAll(nearest(pairs(context, from)));
    }
    return considered;
  }

  private List<LinkDecision> pairs(StatementContext context, int from) {
    List<LinkDecision> pairs = new ArrayList<>();
    for (int to = Math.max(0, from - REACH); to < Math.min(context.size(), from + REACH); to++) {
      if (from != to && !context.overlap(from, to)) {
        judge(context, from, to).ifPresent(pairs::add);
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

  private static boolean isClaim(StatementContext context, int index) {
    return context.attribution(index).speaker().isPresent() && context.isClaim(index);
  }

  private Optional<LinkDecision> judge(StatementContext context, int from, int to) {
    Optional<String> mode = SpeechActs.mode(context.statement(from));
    Optional<String> other = SpeechActs.mode(context.statement(to));
    if (mode.isEmpty() || other.isEmpty() || !isClaim(context, from) || !isClaim(context, to)) {
      return Optional.empty();
    }
    ContentSimilarity.Finding finding =
        similarity.compare(context.side(from, mode.get()), context.side(to, other.get()));
    boolean later = context.extent(from).begin() > context.extent(to).begin();
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
