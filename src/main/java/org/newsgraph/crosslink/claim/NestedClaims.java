package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * A statement about a claim that stands in its content as a noun or after "as": "denied Ruritania's
 * allegation that …", "said that the allegation that … was baseless".
 */
public final class NestedClaims implements LinkRule {

  private static final String RULE = "claim-within";

  private final Dismissals dismissals = new Dismissals();

  @Override
  public List<LinkDecision> apply(StatementContext page) {
    List<LinkDecision> considered = new ArrayList<>();
    for (int inner = 0; inner < page.size(); inner++) {
      int index = inner;
      page.outer(inner)
          .filter(outer -> isCandidate(page.statement(outer), page.statement(index)))
          .ifPresent(outer -> considered.add(judge(page, outer, index)));
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

  private LinkDecision judge(StatementContext page, int outer, int inner) {
    ReportedStatement whole = page.statement(outer);
    ReportedStatement claim = page.statement(inner);
    if (!SpeechActs.tells(claim) || !SpeechActs.tells(whole) || SpeechActs.isDenial(claim)) {
      return LinkDecision.refused(outer, inner, RULE, "other-act");
    }
    if (!isTakenUp(claim)) {
      return LinkDecision.refused(outer, inner, RULE, "not-taken-up");
    }
    if (!page.areOfTwoSpeakers(outer, inner)) {
      return LinkDecision.refused(outer, inner, RULE, "not-two-speakers");
    }
    return relation(page, outer, inner)
        .map(relation -> LinkDecision.linked(outer, relation, inner, RULE))
        .orElseGet(() -> LinkDecision.refused(outer, inner, RULE, "not-about-the-claim"));
  }

  private Optional<Relation> relation(StatementContext page, int outer, int inner) {
    if (SpeechActs.isDenial(page.statement(outer))) {
      return Optional.of(Relation.DENIES);
    }
    boolean noun = isNoun(page.statement(inner));
    if (noun && dismissals.in(around(page, outer, inner))) {
      return Optional.of(Relation.DENIES);
    }
    if (SpeechActs.isConfirmation(page.statement(outer))) {
      return Optional.of(Relation.CONFIRMS);
    }
    return noun && isSubject(page, outer, inner) ? Optional.of(Relation.ANSWERS) : Optional.empty();
  }

  /** The words of the outer content that the inner one leaves. */
  private static String around(StatementContext page, int outer, int inner) {
    StringBuilder words = new StringBuilder();
    List<Span> inside = page.spans(inner);
    for (Passage part : page.statement(outer).content()) {
      int from = part.span().begin();
      for (Span span : inside) {
        if (part.span().contains(span)) {
          words.append(cut(part, from, span.begin())).append(' ');
          from = span.end();
        }
      }
      words.append(cut(part, from, part.span().end())).append(' ');
    }
    return words.toString();
  }

  private static String cut(Passage part, int from, int to) {
    String text = part.text();
    int begin = text.offsetByCodePoints(0, from - part.span().begin());
    return text.substring(begin, text.offsetByCodePoints(begin, Math.max(0, to - from)));
  }

  /** Whether the claim is what the outer content is about: it begins with it and goes on after. */
  private static boolean isSubject(StatementContext page, int outer, int inner) {
    Span first = page.spans(outer).get(0);
    Span claim = page.extent(inner);
    return claim.begin() - first.begin() <= "the ".length() && claim.end() < first.end();
  }
}
