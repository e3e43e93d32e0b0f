package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.EntityKey;
import org.newsgraph.model.Passage;
import org.newsgraph.model.Relation;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Stance;

/**
 * A statement about a claim that was told before: "denied the allegation", "said that these claims
 * were baseless". It means the claims of one speaker told shortly before; of two speakers neither.
 */
final class ClaimNouns implements Rule {

  private static final String RULE = "claim-noun";

  /** How far back a claim is looked for, in code points: about a paragraph of news. */
  private static final int WINDOW = 700;

  private final Map<String, Set<String>> stances = new HashMap<>();
  private final Pattern phrase;
  private final Dismissals dismissals = new Dismissals();

  ClaimNouns() {
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

  @Override
  public List<Considered> apply(Page page) {
    List<Considered> considered = new ArrayList<>();
    for (int index = 0; index < page.size(); index++) {
      considered.addAll(judge(page, index));
    }
    return considered;
  }

  private List<Considered> judge(Page page, int index) {
    ReportedStatement statement = page.statement(index);
    Matcher matcher = phrase.matcher(plain(statement.content().get(0)));
    if (page.attribution(index).speaker().isEmpty() || !matcher.matches()) {
      return List.of();
    }
    Optional<Relation> relation = relation(statement, matcher.group("rest"));
    return relation.map(found -> linked(page, index, found, matcher)).orElseGet(List::of);
  }

  private static String plain(Passage content) {
    return content
        .text()
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[“”\"]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private Optional<Relation> relation(ReportedStatement statement, String rest) {
    boolean alone = rest.replaceAll("\\W", "").isEmpty();
    boolean factual = Acts.tells(statement) || isEvaluation(statement);
    if (factual && dismissals.in(rest)) {
      return Optional.of(Relation.DENIES);
    }
    if (alone && Acts.isDenial(statement)) {
      return Optional.of(Relation.DENIES);
    }
    return alone && Acts.isConfirmation(statement)
        ? Optional.of(Relation.CONFIRMS)
        : Optional.empty();
  }

  private static boolean isEvaluation(ReportedStatement statement) {
    return statement.stance() == Stance.EVALUATE && !statement.negated();
  }

  private List<Considered> linked(Page page, int index, Relation relation, Matcher matcher) {
    Set<String> fitting = stances.get(matcher.group("noun"));
    boolean owned = matcher.group("whose").endsWith("'s") || matcher.group("whose").endsWith("s'");
    Set<EntityKey> owners = owned ? owners(page, index, matcher.group("whose")) : Set.of();
    List<Integer> before =
        IntStream.range(0, page.size())
            .boxed()
            .filter(other -> owned ? isToldApart(page, other, index) : isBefore(page, other, index))
            .filter(other -> fitting.contains(page.statement(other).stance().label()))
            .filter(other -> Acts.tells(page.statement(other)))
            .filter(other -> page.areOfTwoSpeakers(index, other))
            .filter(
                other -> !owned || owners.contains(page.attribution(other).speaker().orElseThrow()))
            .toList();
    if (before.isEmpty()) {
      return List.of();
    }
    int nearest = nearest(page, index, before);
    long speakers =
        before.stream().map(other -> page.attribution(other).speaker()).distinct().count();
    return List.of(
        speakers == 1
            ? Considered.linked(index, relation, nearest, RULE)
            : Considered.refused(index, nearest, RULE, "several-sources"));
  }

  private static int nearest(Page page, int index, List<Integer> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(other -> Math.abs(distance(page, other, index))))
        .orElseThrow();
  }

  private static int distance(Page page, int other, int index) {
    return page.extent(index).begin() - page.extent(other).end();
  }

  private static boolean isBefore(Page page, int other, int index) {
    int distance = distance(page, other, index);
    return distance >= 0 && distance <= WINDOW && page.outer(other).isEmpty();
  }

  /** Whether it is somewhere else in the article; a noun of saying counts as its owner's words. */
  private static boolean isToldApart(Page page, int other, int index) {
    boolean free =
        page.outer(other).isEmpty() || page.statement(other).rule().startsWith("noun-clause");
    return free && !page.overlap(other, index);
  }

  /** Whom the possessive before the noun names. */
  private static Set<EntityKey> owners(Page page, int index, String whose) {
    int begin = page.spans(index).get(0).begin();
    Set<EntityKey> owners = new TreeSet<>((a, b) -> a.slug().compareTo(b.slug()));
    page.facts().mentions().stream()
        .filter(mention -> mention.passage().span().begin() >= begin)
        .filter(mention -> mention.passage().span().end() <= begin + whose.length() + 1)
        .forEach(mention -> owners.add(mention.entity()));
    return owners;
  }
}
