package org.newsgraph.crosslink.claim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.crosslink.claim.LinkRule.LinkDecision;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;

/**
 * Links a statement about an earlier claim: "denied the allegation", "said that these claims were
 * baseless". The claims of one speaker shortly before are meant; if there are two speakers, none.
 * Where the words before the noun name somebody, it means what that one claims.
 */
public final class ClaimNouns implements LinkRule {

  private static final String RULE = "claim-noun";

  /** How many sentences back a claim is looked for: about a paragraph of news. */
  private static final int WINDOW = 4;

  /** Among how many words at the beginning of a content the noun is looked for. */
  private static final int LONGEST = 8;

  /** How far after its owner, or the last word of its determiner, the noun stands at most. */
  private static final int BETWEEN = 3;

  private final Map<String, Set<String>> stances =
      Lexicon.table("claim-nouns.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0), row -> Set.copyOf(Arrays.asList(row.get(1).split(",")))));

  private final Set<String> determiners = Lexicon.words("claim-determiners.txt");
  private final Dismissals dismissals = new Dismissals();

  @Override
  public List<LinkDecision> apply(StatementContext context) {
    return IntStream.range(0, context.size())
        .filter(index -> context.attribution(index).speaker().isPresent())
        .mapToObj(index -> judge(context, index))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LinkDecision> judge(StatementContext context, int index) {
    ReportedStatement statement = context.statement(index);
    return phrase(context.words(index))
        .flatMap(
            phrase ->
                relation(statement, phrase)
                    .flatMap(relation -> linked(context, index, relation, phrase)));
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
      StatementContext context, int index, Relation relation, ClaimPhrase phrase) {
    Set<EntityKey> owners = owners(context, index, phrase);
    boolean owned = phrase.possessive() || !owners.isEmpty();
    List<Integer> meant =
        IntStream.range(0, context.size())
            .boxed()
            .filter(other -> phrase.stances().contains(context.statement(other).stance().label()))
            .filter(other -> SpeechActs.tells(context.statement(other)))
            .filter(other -> context.areOfTwoSpeakers(index, other))
            .filter(
                other ->
                    owned ? isToldApart(context, other, index) : isBefore(context, other, index))
            .filter(other -> !owned || isOf(owners, context, other))
            .toList();
    long speakers =
        meant.stream().map(other -> context.attribution(other).speaker()).distinct().count();
    return meant.stream()
        .min(nearest(context, index))
        .or(() -> blaming(context, index, phrase))
        .map(
            nearest ->
                speakers <= 1
                    ? LinkDecision.linked(index, relation, nearest, RULE)
                    : LinkDecision.refused(index, nearest, RULE, "several-sources"));
  }

  /** For who denies an accusation: what another has just said of him, with whatever word. */
  private static Optional<Integer> blaming(
      StatementContext context, int index, ClaimPhrase phrase) {
    boolean denial = phrase.isAll() && SpeechActs.isDenial(context.statement(index));
    boolean blame = phrase.stances().contains(Stance.ACCUSE.label()) && !phrase.possessive();
    return IntStream.range(0, context.size())
        .boxed()
        .filter(other -> denial && blame && context.isBefore(other, index, 1))
        .filter(other -> context.outer(other).isEmpty())
        .filter(other -> SpeechActs.tells(context.statement(other)))
        .filter(other -> context.areOfTwoSpeakers(index, other) && context.mentions(other, index))
        .min(nearest(context, index));
  }

  /** Claims made before come first; only a claim whose owner is named can come later. */
  private static Comparator<Integer> nearest(StatementContext context, int index) {
    return Comparator.comparing((Integer other) -> context.distance(other, index) < 0)
        .thenComparing(other -> Math.abs(context.distance(other, index)));
  }

  private static boolean isOf(Set<EntityKey> owners, StatementContext context, int other) {
    return context.attribution(other).speaker().filter(owners::contains).isPresent();
  }

  private static boolean isBefore(StatementContext context, int other, int index) {
    return context.isBefore(other, index, WINDOW) && context.outer(other).isEmpty();
  }

  /** Whether it is somewhere else in the article; a noun of saying counts as its owner's words. */
  private static boolean isToldApart(StatementContext page, int other, int index) {
    ReportedStatement claim = page.statement(other);
    boolean noun = claim.cueForm().isNoun() && claim.contentForm() == ContentForm.CLAUSE;
    boolean free = page.outer(other).isEmpty() || noun;
    return free && !page.overlap(other, index);
  }

  /** Whom the words before the noun name. */
  private static Set<EntityKey> owners(StatementContext context, int index, ClaimPhrase phrase) {
    int begin = context.spans(index).get(0).begin();
    return context.facts().mentions().stream()
        .filter(mention -> mention.type().isPresent())
        .filter(mention -> mention.passage().span().begin() >= begin)
        .filter(mention -> mention.passage().span().end() <= phrase.begin())
        .map(Mention::entity)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A definite noun for something said, at the beginning of a content.
   *
   * @param stances the labels of the stances that the noun can stand for
   * @param begin where the noun begins, in the article
   * @param possessive whether the words before it say whose claim it is
   * @param rest the words after it
   */
  private record ClaimPhrase(Set<String> stances, int begin, boolean possessive, List<Word> rest) {

    /** Whether nothing is said about the claim. */
    boolean isAll() {
      return rest.isEmpty();
    }
  }

  /** The claim noun of a content; empty if it begins with anything else. */
  private Optional<ClaimPhrase> phrase(List<Word> words) {
    return IntStream.range(1, Math.min(words.size(), LONGEST))
        .filter(i -> stances.containsKey(words.get(i).text()))
        .boxed()
        .findFirst()
        .flatMap(noun -> phrase(words, noun));
  }

  private Optional<ClaimPhrase> phrase(List<Word> words, int noun) {
    List<Word> before = words.subList(0, noun);
    boolean possessive = isPossessive(before);
    return possessive || isDefinite(before)
        ? Optional.of(
            new ClaimPhrase(
                stances.get(words.get(noun).text()),
                words.get(noun).span().begin(),
                possessive,
                words.subList(noun + 1, words.size())))
        : Optional.empty();
  }

  /** Whether one of the last words has a possessive ending. */
  private static boolean isPossessive(List<Word> words) {
    return words.stream()
        .skip(Math.max(0, words.size() - BETWEEN))
        .anyMatch(word -> word.dependents().anyMatch(Word::isPossessive));
  }

  /** Whether a determiner, and at most two words more, stand before the noun. */
  private boolean isDefinite(List<Word> words) {
    return IntStream.rangeClosed(1, Math.min(words.size(), 2))
        .filter(length -> words.size() - length < BETWEEN)
        .mapToObj(length -> words.subList(0, length).stream().map(Word::text))
        .anyMatch(start -> determiners.contains(start.collect(Collectors.joining(" "))));
  }
}
