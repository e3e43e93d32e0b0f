package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ContentKind;
import org.newsgraph.model.findings.ReportedStatement;

/** Statements of one article that quote the same words. */
public final class SameQuotation implements LinkRule {

  /** The name of the rule. */
  public static final String RULE = "same-quotation";

  @Override
  public List<LinkDecision> apply(StatementContext page) {
    List<LinkDecision> considered = new ArrayList<>();
    Map<String, List<Integer>> quoting = new HashMap<>();
    for (int later = 0; later < page.size(); later++) {
      Set<Integer> sharing = new TreeSet<>();
      for (String run : page.quoted(later).runs()) {
        List<Integer> same = quoting.computeIfAbsent(run, r -> new ArrayList<>(1));
        sharing.addAll(same);
        same.add(later);
      }
      for (int earlier : sharing) {
        if (!page.overlap(later, earlier) && page.quoted(later).isLike(page.quoted(earlier))) {
          considered.add(judge(page, later, earlier));
        }
      }
    }
    return considered;
  }

  /** Whether a quotation in it is what its known speaker says to be so. */
  public static boolean isOwn(StatementContext page, int index) {
    ReportedStatement statement = page.statement(index);
    boolean plain =
        statement.kind() == ContentKind.DIRECT || page.contents().get(index).negations() == 0;
    return SpeechActs.tells(statement)
        && !SpeechActs.isDenial(statement)
        && plain
        && page.attribution(index).speaker().isPresent();
  }

  private static LinkDecision judge(StatementContext page, int later, int earlier) {
    return isOwn(page, later) && isOwn(page, earlier)
        ? LinkDecision.linked(later, Relation.REPEATS, earlier, RULE)
        : LinkDecision.refused(later, earlier, RULE, "unclear-polarity");
  }
}
