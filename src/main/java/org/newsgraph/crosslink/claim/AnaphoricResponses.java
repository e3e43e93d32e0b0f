package org.newsgraph.crosslink.claim;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;

/**
 * A denial or a confirmation whose content only points back: "confirmed it", "denied any
 * wrongdoing", or takes up just the words of the statement before: "denied she was leaving". A
 * pronoun means the statement just before; wrongdoing is denied by the one who was accused of it.
 */
public final class AnaphoricResponses implements LinkRule {

  private static final String RULE = "brief-verdict";

  /** How far back a claim is looked for, in code points: the sentence before, or two. */
  private static final int WINDOW = 300;

  private static final int LEAST_KEYS = 2;
  private static final Set<Stance> BLAME = EnumSet.of(Stance.ACCUSE, Stance.CLAIM);

  private final Set<String> pronouns = Lexicon.words("claim-pronouns.txt");
  private final Set<String> blame = Lexicon.words("blame-words.txt");

  @Override
  public List<LinkDecision> apply(StatementContext page) {
    return IntStream.range(0, page.size())
        .mapToObj(index -> judge(page, index))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LinkDecision> judge(StatementContext page, int index) {
    ReportedStatement statement = page.statement(index);
    Relation relation = SpeechActs.isDenial(statement) ? Relation.DENIES : Relation.CONFIRMS;
    if (!SpeechActs.isDenial(statement) && !SpeechActs.isConfirmation(statement)) {
      return Optional.empty();
    }
    String words = ClaimPhrases.plain(statement.content().get(0)).replaceFirst("\\W+$", "");
    if (pronouns.contains(words)) {
      return linked(page, index, relation, lastBefore(page, index));
    }
    if (relation == Relation.DENIES && isBlame(words)) {
      return linked(page, index, relation, accusation(page, index));
    }
    return linked(
        page, index, relation, lastBefore(page, index).filter(other -> isSame(page, index, other)));
  }

  private boolean isBlame(String words) {
    return blame.contains(words.replaceFirst("^(?:any|all|the|some|having any) ", ""));
  }

  private static Optional<LinkDecision> linked(
      StatementContext page, int index, Relation relation, Optional<Integer> claim) {
    return claim.map(
        other ->
            page.areOfTwoSpeakers(index, other)
                ? LinkDecision.linked(index, relation, other, RULE)
                : LinkDecision.refused(index, other, RULE, "not-two-speakers"));
  }

  /** The last claim that ends before the verdict begins. */
  private static Optional<Integer> lastBefore(StatementContext page, int index) {
    return IntStream.range(0, page.size())
        .boxed()
        .filter(other -> isNear(page, other, index) && SpeechActs.tells(page.statement(other)))
        .min(Comparator.comparingInt(other -> page.distance(other, index)));
  }

  /** The last accusation before it that names the one who denies. */
  private static Optional<Integer> accusation(StatementContext page, int index) {
    return IntStream.range(0, page.size())
        .boxed()
        .filter(other -> isNear(page, other, index))
        .filter(other -> BLAME.contains(page.statement(other).stance()))
        .filter(other -> SpeechActs.tells(page.statement(other)) && names(page, other, index))
        .min(Comparator.comparingInt(other -> page.distance(other, index)));
  }

  private static boolean isNear(StatementContext page, int other, int index) {
    int distance = page.distance(other, index);
    return distance >= 0 && distance <= WINDOW && page.outer(other).isEmpty();
  }

  /** Whether a content mentions the speaker of another statement. */
  private static boolean names(StatementContext page, int content, int speaker) {
    Optional<EntityKey> who = page.attribution(speaker).speaker();
    return page.facts().mentions().stream()
        .filter(mention -> who.equals(Optional.of(mention.entity())))
        .anyMatch(
            mention ->
                page.spans(content).stream()
                    .anyMatch(span -> span.contains(mention.passage().span())));
  }

  /** Whether two clauses have just the same keys and the same polarity. */
  private static boolean isSame(StatementContext page, int index, int other) {
    ClaimContent content = page.contents().get(index);
    ClaimContent before = page.contents().get(other);
    return SpeechActs.isClaim(page.statement(index))
        && content.keys().size() >= LEAST_KEYS
        && !content.predicates().isEmpty()
        && content.keys().equals(before.keys())
        && content.negations() == 0
        && before.negations() == 0
        && !content.conflictsWith(before);
  }
}
