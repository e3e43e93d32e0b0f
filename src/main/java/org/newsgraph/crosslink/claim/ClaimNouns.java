package org.newsgraph.crosslink.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.crosslink.claim.ClaimPhrases.ClaimPhrase;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;

/**
 * A statement about a claim that was told before: "denied the allegation", "said that these claims
 * were baseless". It means the claims of one speaker told shortly before; of two speakers neither.
 * Where the words before the noun name somebody, it means what that one claims.
 */
public final class ClaimNouns implements LinkRule {

  private static final String RULE = "claim-noun";

  /** How far back a claim is looked for, in code points: about a paragraph of news. */
  private static final int WINDOW = 700;

  private final ClaimPhrases phrases = new ClaimPhrases();
  private final Dismissals dismissals = new Dismissals();

  @Override
  public List<LinkDecision> apply(StatementContext page) {
    return IntStream.range(0, page.size())
        .filter(index -> page.attribution(index).speaker().isPresent())
        .mapToObj(index -> judge(page, index))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LinkDecision> judge(StatementContext page, int index) {
    ReportedStatement statement = page.statement(index);
    return phrases
        .in(statement.content().get(0))
        .flatMap(
            phrase ->
                relation(statement, phrase)
                    .flatMap(relation -> linked(page, index, relation, phrase)));
  }

  private Optional<Relation> relation(ReportedStatement statement, ClaimPhrase phrase) {
    boolean evaluation = statement.stance() == Stance.EVALUATE && !statement.negated();
    boolean factual = SpeechActs.tells(statement) || evaluation;
    boolean dismissed = factual && dismissals.in(phrase.rest());
    if (dismissed || (phrase.isAll() && SpeechActs.isDenial(statement))) {
      return Optional.of(Relation.DENIES);
    }
    return phrase.isAll() && SpeechActs.isConfirmation(statement)
        ? Optional.of(Relation.CONFIRMS)
        : Optional.empty();
  }

  private static Optional<LinkDecision> linked(
      StatementContext page, int index, Relation relation, ClaimPhrase phrase) {
    Set<EntityKey> owners = owners(page, index, phrase);
    boolean owned = phrase.possessive() || !owners.isEmpty();
    List<Integer> meant =
        IntStream.range(0, page.size())
            .boxed()
            .filter(other -> phrase.stances().contains(page.statement(other).stance().label()))
            .filter(other -> SpeechActs.tells(page.statement(other)))
            .filter(other -> page.areOfTwoSpeakers(index, other))
            .filter(other -> owned ? isToldApart(page, other, index) : isBefore(page, other, index))
            .filter(other -> !owned || isOf(owners, page, other))
            .toList();
    long speakers =
        meant.stream().map(other -> page.attribution(other).speaker()).distinct().count();
    return meant.stream()
        .min(nearest(page, index))
        .map(
            nearest ->
                speakers == 1
                    ? LinkDecision.linked(index, relation, nearest, RULE)
                    : LinkDecision.refused(index, nearest, RULE, "several-sources"));
  }

  /** What was told before comes first; only a named claim can be told later. */
  private static Comparator<Integer> nearest(StatementContext page, int index) {
    return Comparator.comparing((Integer other) -> page.distance(other, index) < 0)
        .thenComparing(other -> Math.abs(page.distance(other, index)));
  }

  private static boolean isOf(Set<EntityKey> owners, StatementContext page, int other) {
    return page.attribution(other).speaker().filter(owners::contains).isPresent();
  }

  private static boolean isBefore(StatementContext page, int other, int index) {
    int distance = page.distance(other, index);
    return distance >= 0 && distance <= WINDOW && page.outer(other).isEmpty();
  }

  /** Whether it is somewhere else in the article; a noun of saying counts as its owner's words. */
  private static boolean isToldApart(StatementContext page, int other, int index) {
    ReportedStatement claim = page.statement(other);
    boolean noun = claim.cueForm().isNoun() && claim.contentForm() == ContentForm.CLAUSE;
    boolean free = page.outer(other).isEmpty() || noun;
    return free && !page.overlap(other, index);
  }

  /** Whom the words before the noun name. */
  private static Set<EntityKey> owners(StatementContext page, int index, ClaimPhrase phrase) {
    int begin = page.spans(index).get(0).begin();
    return page.facts().mentions().stream()
        .filter(mention -> mention.type().isPresent())
        .filter(mention -> mention.passage().span().begin() >= begin)
        .filter(mention -> mention.passage().span().end() <= begin + phrase.whose())
        .map(Mention::entity)
        .collect(Collectors.toUnmodifiableSet());
  }
}
