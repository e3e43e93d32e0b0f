package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.crosslink.claim.LinkRule.LinkDecision;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Span;

/**
 * A statement about a claim that stands in its content as a noun or after "as": "denied Ruritania's
 * allegation that …", "said that the allegation that … was baseless".
 */
public final class NestedClaims implements LinkRule {

  private static final String RULE = "claim-within";

  private final Dismissals dismissals = new Dismissals();

  @Override
  public List<LinkDecision> apply(StatementContext context) {
    List<LinkDecision> considered = new ArrayList<>();
    for (int inner = 0; inner < context.size(); inner++) {
      int index = inner;
      context
          .outer(inner)
          .filter(outer -> isCandidate(context.statement(outer), context.statement(index)))
          .ifPresent(outer -> considered.add(judge(context, outer, index)));
    }
    return considered;
  }

  private static boolean isCandidate(ReportedStatement whole, ReportedStatement claim) {
    boolean judges = SpeechActs.isDenial(whole) || SpeechActs.isConfirmation(whole);
    return SpeechActs.tells(claim) && (judges || isTakenUp(claim));
  }

  private static boolean isTakenUp(ReportedStatement claim) {
    return isNoun(claim) || claim.cueForm() == CueForm.AS_CLAUSE;
  }

  private static boolean isNoun(ReportedStatement claim) {
    return claim.cueForm().isNoun()
        && (claim.contentForm() == ContentForm.CLAUSE || claim.contentForm() == ContentForm.TOPIC);
  }

  private LinkDecision judge(StatementContext context, int outer, int inner) {
    ReportedStatement whole = context.statement(outer);
    ReportedStatement claim = context.statement(inner);
    if (!SpeechActs.tells(claim) || !SpeechActs.tells(whole) || SpeechActs.isDenial(claim)) {
      return LinkDecision.refused(outer, inner, RULE, "other-act");
    }
    if (!isTakenUp(claim)) {
      return LinkDecision.refused(outer, inner, RULE, "not-taken-up");
    }
    if (!context.areOfTwoSpeakers(outer, inner)) {
      return LinkDecision.refused(outer, inner, RULE, "not-two-speakers");
    }
    return relation(context, outer, inner)
        .map(relation -> LinkDecision.linked(outer, relation, inner, RULE))
        .orElseGet(() -> LinkDecision.refused(outer, inner, RULE, "not-about-the-claim"));
  }

  private Optional<Relation> relation(StatementContext context, int outer, int inner) {
    if (SpeechActs.isDenial(context.statement(outer))) {
      return Optional.of(Relation.DENIES);
    }
    boolean noun = isNoun(context.statement(inner));
    if (noun && dismissals.in(around(context, outer, inner))) {
      return Optional.of(Relation.DENIES);
    }
    if (SpeechActs.isConfirmation(context.statement(outer))) {
      return Optional.of(Relation.CONFIRMS);
    }
    return noun && isSubject(context, outer, inner)
        ? Optional.of(Relation.ANSWERS)
        : Optional.empty();
  }

  /** The words of the outer content that are not of the inner one. */
  private static List<Word> around(StatementContext context, int outer, int inner) {
    List<Span> inside = context.spans(inner);
    return context.words(outer).stream()
        .filter(word -> inside.stream().noneMatch(span -> span.overlaps(word.span())))
        .toList();
  }

  /** Whether the claim is what the outer content is about: it begins with it and goes on after. */
  private static boolean isSubject(StatementContext context, int outer, int inner) {
    Span claim = context.extent(inner);
    return context.words(outer).stream().limit(2).anyMatch(it -> claim.contains(it.span()))
        && claim.end() < context.spans(outer).get(0).end();
  }
}
