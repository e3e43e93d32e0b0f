package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.crosslink.claim.LinkRule.LinkDecision;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Span;

/**
 * The same words read with two cues: "A claims, and B denies, that …". Those who share their cue as
 * well ("A and B report that …") speak with one voice: that is one utterance, and none repeats
 * another.
 */
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
    if (context.statement(later).cue().equals(context.statement(earlier).cue())) {
      return LinkDecision.refused(later, earlier, RULE, "one-utterance");
    }
    if (!context.areOfTwoSpeakers(later, earlier)) {
      return LinkDecision.refused(later, earlier, RULE, "not-two-speakers");
    }
    if (!isClaim(context.statement(later)) || !isClaim(context.statement(earlier))) {
      return LinkDecision.refused(later, earlier, RULE, "other-act");
    }
    return differing(context, later, earlier, SpeechActs::isDenial, Relation.DENIES)
        .or(() -> differing(context, later, earlier, SpeechActs::isConfirmation, Relation.CONFIRMS))
        .orElseGet(() -> LinkDecision.linked(later, Relation.REPEATS, earlier, RULE));
  }

  /** The link from the one of the two that alone does something to what the other says. */
  private static Optional<LinkDecision> differing(
      StatementContext context,
      int later,
      int earlier,
      Predicate<ReportedStatement> act,
      Relation relation) {
    boolean does = act.test(context.statement(later));
    if (does == act.test(context.statement(earlier))) {
      return Optional.empty();
    }
    int from = does ? later : earlier;
    return Optional.of(LinkDecision.linked(from, relation, later + earlier - from, RULE));
  }

  /** Whether two who share it say the same; two who promise the same each mean themselves. */
  private static boolean isClaim(ReportedStatement statement) {
    boolean judged = SpeechActs.isDenial(statement) || SpeechActs.isConfirmation(statement);
    boolean told = SpeechActs.tells(statement) && (judged || SpeechActs.isClaim(statement));
    return told || (!statement.negated() && TOPICAL.contains(statement.stance()));
  }
}
