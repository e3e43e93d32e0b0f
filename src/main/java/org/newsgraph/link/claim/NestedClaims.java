package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Passage;
import org.newsgraph.model.Relation;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Span;

/**
 * A statement about a claim that stands in its content as a noun or after "as": "denied Ruritania's
 * allegation that …", "said that the allegation that … was baseless".
 */
final class NestedClaims implements Rule {

  private static final String RULE = "claim-within";

  private final Dismissals dismissals = new Dismissals();

  @Override
  public List<Considered> apply(Page page) {
    List<Considered> considered = new ArrayList<>();
    for (int inner = 0; inner < page.size(); inner++) {
      int index = inner;
      page.outer(inner)
          .filter(outer -> isCandidate(page.statement(outer), page.statement(index)))
          .ifPresent(outer -> considered.add(judge(page, outer, index)));
    }
    return considered;
  }

  private static boolean isCandidate(ReportedStatement whole, ReportedStatement claim) {
    boolean judges = Acts.isDenial(whole) || Acts.isConfirmation(whole);
    return Acts.tells(claim) && (judges || isTakenUp(claim));
  }

  private static boolean isTakenUp(ReportedStatement claim) {
    return isNoun(claim) || claim.rule().equals("as");
  }

  private static boolean isNoun(ReportedStatement claim) {
    return claim.rule().startsWith("noun-clause") || claim.rule().equals("noun-prepositional");
  }

  private Considered judge(Page page, int outer, int inner) {
    ReportedStatement whole = page.statement(outer);
    ReportedStatement claim = page.statement(inner);
    if (!Acts.tells(claim) || !Acts.tells(whole) || Acts.isDenial(claim)) {
      return Considered.refused(outer, inner, RULE, "other-act");
    }
    if (!isTakenUp(claim)) {
      return Considered.refused(outer, inner, RULE, "not-taken-up");
    }
    if (!page.areOfTwoSpeakers(outer, inner)) {
      return Considered.refused(outer, inner, RULE, "not-two-speakers");
    }
    return relation(page, outer, inner)
        .map(relation -> Considered.linked(outer, relation, inner, RULE))
        .orElseGet(() -> Considered.refused(outer, inner, RULE, "not-about-the-claim"));
  }

  private Optional<Relation> relation(Page page, int outer, int inner) {
    if (Acts.isDenial(page.statement(outer))) {
      return Optional.of(Relation.DENIES);
    }
    boolean noun = isNoun(page.statement(inner));
    if (noun && dismissals.in(around(page, outer, inner))) {
      return Optional.of(Relation.DENIES);
    }
    if (Acts.isConfirmation(page.statement(outer))) {
      return Optional.of(Relation.CONFIRMS);
    }
    return noun && isSubject(page, outer, inner) ? Optional.of(Relation.ANSWERS) : Optional.empty();
  }

  /** The words of the outer content that the inner one leaves. */
  private static String around(Page page, int outer, int inner) {
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
  private static boolean isSubject(Page page, int outer, int inner) {
    Span first = page.spans(outer).get(0);
    Span claim = page.extent(inner);
    return claim.begin() - first.begin() <= "the ".length() && claim.end() < first.end();
  }
}
