package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.crosslink.claim.LinkRule.LinkDecision;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.ReportedStatement.ContentKind;

/** Statements of one article that quote the same words. */
public final class SameQuotation implements LinkRule {

  /** The name of the rule. */
  public static final String RULE = "same-quotation";

  @Override
  public List<LinkDecision> apply(StatementContext context) {
    List<LinkDecision> considered = new ArrayList<>();
    Map<String, List<Integer>> quoting = new HashMap<>();
    for (int later = 0; later < context.size(); later++) {
      Set<Integer> sharing = new TreeSet<>();
      for (String run : context.quoted(later).runs()) {
        List<Integer> same = quoting.computeIfAbsent(run, r -> new ArrayList<>(1));
        sharing.addAll(same);
        same.add(later);
      }
      for (int earlier : sharing) {
        if (!context.overlap(later, earlier)
            && context.quoted(later).isLike(context.quoted(earlier))) {
          considered.add(judge(context, later, earlier));
        }
      }
    }
    return considered;
  }

  /** Whether a quotation in it is what its known speaker says to be so. */
  public static boolean isOwn(StatementContext context, int index) {
    ReportedStatement statement = context.statement(index);
    boolean plain =
        statement.kind() == ContentKind.DIRECT || context.contents().get(index).negations() == 0;
    return SpeechActs.tells(statement)
        && !SpeechActs.isDenial(statement)
        && plain
        && context.attribution(index).speaker().isPresent();
  }

  private static LinkDecision judge(StatementContext context, int later, int earlier) {
    return isOwn(context, later) && isOwn(context, earlier)
        ? LinkDecision.linked(later, Relation.REPEATS, earlier, RULE)
        : LinkDecision.refused(later, earlier, RULE, "unclear-polarity");
  }
}
