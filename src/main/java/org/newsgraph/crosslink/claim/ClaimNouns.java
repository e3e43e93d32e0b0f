package org.newsgraph.crosslink.claim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Passage;

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
  public List<LinkDecision> apply(StatementContext context) {
    return IntStream.range(0, context.size())
        .filter(index -> context.attribution(index).speaker().isPresent())
        .mapToObj(index -> judge(context, index))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LinkDecision> judge(StatementContext context, int index) {
    ReportedStatement statement = context.statement(index);
    return phrases
        .in(statement.content().get(0))
        .flatMap(
            phrase ->
                relation(statement, phrase)
                    .flatMap(relation -> linked(context, index, relation, phrase)));
  }

  private Optional<Relation> relation(ReportedStatement statement, ClaimPhrases.ClaimPhrase phrase) {
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
      StatementContext context, int index, Relation relation, ClaimPhrases.ClaimPhrase phrase) {
    Set<EntityKey> owners = owners(context, index, phrase);
    boolean owned = phrase.possessive() || !owners.isEmpty();
    List<Integer> meant =
        IntStream.range(0, context.size())
            .boxed()
            .filter(other -> phrase.stances().contains(context.statement(other).stance().label()))
            .filter(other -> SpeechActs.tells(context.statement(other)))
            .filter(other -> context.areOfTwoSpeakers(index, other))
            .filter(other -> owned ? isToldApart(context, other, index) : isBefore(context, other, index))
            .filter(other -> !owned || isOf(owners, context, other))
            .toList();
    long speakers =
        meant.stream().map(other -> context.attribution(other).speaker()).distinct().count();
    return meant.stream()
        .min(nearest(context, index))
        .map(
            nearest ->
                speakers == 1
                    ? LinkDecision.linked(index, relation, nearest, RULE)
                    : LinkDecision.refused(index, nearest, RULE, "several-sources"));
  }

  /** What was told before comes first; only a named claim can be told later. */
  private static Comparator<Integer> nearest(StatementContext context, int index) {
    return Comparator.comparing((Integer other) -> context.distance(other, index) < 0)
        .thenComparing(other -> Math.abs(context.distance(other, index)));
  }

  private static boolean isOf(Set<EntityKey> owners, StatementContext context, int other) {
    return context.attribution(other).speaker().filter(owners::contains).isPresent();
  }

  private static boolean isBefore(StatementContext context, int other, int index) {
    int distance = context.distance(other, index);
    return distance >= 0 && distance <= WINDOW && context.outer(other).isEmpty();
  }

  /** Whether it is somewhere else in the article; a noun of saying counts as its owner's words. */
  private static boolean isToldApart(StatementContext context, int other, int index) {
    boolean free =
        context.outer(other).isEmpty() || context.statement(other).rule().startsWith("noun-clause");
    return free && !context.overlap(other, index);
  }

  /** Whom the words before the noun name. */
  private static Set<EntityKey> owners(StatementContext context, int index, ClaimPhrases.ClaimPhrase phrase) {
    int begin = context.spans(index).get(0).begin();
    return context.facts().mentions().stream()
        .filter(mention -> mention.type().isPresent())
        .filter(mention -> mention.passage().span().begin() >= begin)
        .filter(mention -> mention.passage().span().end() <= begin + phrase.whose())
        .map(Mention::entity)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Finds the words by which a content begins that takes up a claim: "the mayor's allegations". */
  private static final class ClaimPhrases {

    /**
     * A definite noun for something said.
     *
     * @param stances which statements the noun can stand for
     * @param whose how long the words before the noun are
     * @param possessive whether these words say whose claim it is
     * @param rest the words after the noun
     */
    record ClaimPhrase(Set<String> stances, int whose, boolean possessive, String rest) {

      /** Whether nothing is said about the claim. */
      boolean isAll() {
        return rest.replaceAll("\\W", "").isEmpty();
      }
    }

    private final Map<String, Set<String>> stances = new HashMap<>();
    private final Pattern phrase;

    ClaimPhrases() {
      Lexicon.table("claim-nouns.tsv", 2)
          .forEach(row -> stances.put(row.get(0), Set.copyOf(Arrays.asList(row.get(1).split(",")))));
      String nouns = stances.keySet().stream().sorted().collect(Collectors.joining("|"));
      phrase =
          Pattern.compile(
              "^(?<whose>the|these|this|those|that|such|any such|all such|(?:\\S+ ){0,4}?\\S*(?:'s|s'))"
                  + " (?:\\w+ ){0,2}?(?<noun>"
                  + nouns
                  + ")\\b(?<rest>.*)$");
    }

    /** Empty if the content begins with anything else. */
    Optional<ClaimPhrase> in(Passage content) {
      Matcher matcher = phrase.matcher(StatementContext.plain(content));
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String whose = matcher.group("whose");
      boolean possessive = whose.endsWith("'s") || whose.endsWith("s'");
      return Optional.of(
          new ClaimPhrase(
              stances.get(matcher.group("noun")),
              matcher.start("noun"),
              possessive,
              matcher.group("rest")));
    }
  }
}
