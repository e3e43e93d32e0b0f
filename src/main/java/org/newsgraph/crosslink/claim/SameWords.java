package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Span;

/** The same words read with several sources: "A, B and C report that …". */
public final class SameWords implements LinkRule {

  /** Acts that are the same also where their content is a topic: "warned of floods". */
  private static final Set<Stance> TOPICAL = EnumSet.of(Stance.DEMAND, Stance.WARN);

  private static final String RULE = "same-words";

  @Override
  public List<LinkDecision> apply(StatementContext context) {
    List<LinkDecision> considered = new ArrayList<>();
    Map<List<Span>, List<Integer>> told = new HashMap<>();
    for (int later = 0; later < context.size(); later++) {
      List<Integer> same = told.computeIfAbsent(context.spans(later), s -> new ArrayList<>(1));
      for (int earlier : same) {
        considered.add(judge(context, later, earlier));
      }
      same.add(later);
    }
    return considered;
  }

  private static LinkDecision judge(StatementContext context, int later, int earlier) {
    if (!context.areOfTwoSpeakers(later, earlier)) {
      return LinkDecision.refused(later, earlier, RULE, "not-two-speakers");
    }
    if (!isClaim(context.statement(later)) || !isClaim(context.statement(earlier))) {
      return LinkDecision.refused(later, earlier, RULE, "other-act");
    }
    boolean denies = SpeechActs.isDenial(context.statement(later));
    if (denies == SpeechActs.isDenial(context.statement(earlier))) {
      return LinkDecision.linked(later, Relation.REPEATS, earlier, RULE);
    }
    return denies
        ? LinkDecision.linked(later, Relation.DENIES, earlier, RULE)
        : LinkDecision.linked(earlier, Relation.DENIES, later, RULE);
  }

  /** Whether two who share it say the same; two who promise the same each mean themselves. */
  private static boolean isClaim(ReportedStatement statement) {
    boolean judged = SpeechActs.isDenial(statement) || SpeechActs.isConfirmation(statement);
    boolean told = SpeechActs.tells(statement) && (judged || SpeechActs.isClaim(statement));
    return told || (!statement.negated() && TOPICAL.contains(statement.stance()));
  }
}
