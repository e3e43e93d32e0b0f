package org.newsgraph.crosslink.claim;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.crosslink.claim.LinkRule.LinkDecision;
import org.newsgraph.lexicon.Lexicon;
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

  /** How many sentences back a claim is looked for. */
  private static final int WINDOW = 2;

  private static final int LEAST_KEYS = 2;
  private static final Set<Stance> BLAME = EnumSet.of(Stance.ACCUSE, Stance.CLAIM);

  private final Set<String> pronouns = Lexicon.words("claim-pronouns.txt");
  private final Set<String> blame = Lexicon.words("blame-words.txt");

  @Override
  public List<LinkDecision> apply(StatementContext context) {
    return IntStream.range(0, context.size())
        .mapToObj(index -> judge(context, index))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LinkDecision> judge(StatementContext context, int index) {
    ReportedStatement statement = context.statement(index);
    Relation relation = SpeechActs.isDenial(statement) ? Relation.DENIES : Relation.CONFIRMS;
    if (!SpeechActs.isDenial(statement) && !SpeechActs.isConfirmation(statement)) {
      return Optional.empty();
    }
    List<Word> words = context.words(index);
    if (pronouns.contains(joined(words))) {
      return linked(context, index, relation, lastBefore(context, index));
    }
    if (relation == Relation.DENIES && isBlame(words)) {
      return linked(context, index, relation, accusation(context, index));
    }
    return linked(
        context,
        index,
        relation,
        lastBefore(context, index).filter(other -> isSame(context, index, other)));
  }

  /** Whether it is a noun of blame, perhaps with a determiner or "having any" before it. */
  private boolean isBlame(List<Word> words) {
    int begin = 0;
    while (begin < words.size() - 1
        && !blame.contains(joined(words.subList(begin, words.size())))) {
      if (!words.get(begin).is("DT")
          && !words.get(begin).is("PDT")
          && !words.get(begin).is("VBG")) {
        return false;
      }
      begin++;
    }
    return blame.contains(joined(words.subList(begin, words.size())));
  }

  private static String joined(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private static Optional<LinkDecision> linked(
      StatementContext context, int index, Relation relation, Optional<Integer> claim) {
    return claim.map(
        other ->
            context.areOfTwoSpeakers(index, other)
                ? LinkDecision.linked(index, relation, other, RULE)
                : LinkDecision.refused(index, other, RULE, "not-two-speakers"));
  }

  /** The last claim that ends before the verdict begins. */
  private static Optional<Integer> lastBefore(StatementContext context, int index) {
    return IntStream.range(0, context.size())
        .boxed()
        .filter(
            other -> isNear(context, other, index) && SpeechActs.tells(context.statement(other)))
        .min(Comparator.comparingInt(other -> context.distance(other, index)));
  }

  /** The last accusation before it that names the one who denies. */
  private static Optional<Integer> accusation(StatementContext context, int index) {
    return IntStream.range(0, context.size())
        .boxed()
        .filter(other -> isNear(context, other, index))
        .filter(other -> BLAME.contains(context.statement(other).stance()))
        .filter(
            other -> SpeechActs.tells(context.statement(other)) && context.mentions(other, index))
        .min(Comparator.comparingInt(other -> context.distance(other, index)));
  }

  private static boolean isNear(StatementContext context, int other, int index) {
    return context.isBefore(other, index, WINDOW) && context.outer(other).isEmpty();
  }

  /** Whether two clauses have just the same keys and the same polarity. */
  private static boolean isSame(StatementContext context, int index, int other) {
    ClaimContent content = context.contents().get(index);
    ClaimContent before = context.contents().get(other);
    return SpeechActs.isClaim(context.statement(index))
        && content.keys().size() >= LEAST_KEYS
        && !content.predicates().isEmpty()
        && content.keys().equals(before.keys())
        && content.negations() == 0
        && before.negations() == 0
        && !content.conflictsWith(before);
  }
}
