package org.newsgraph.resolve.coreference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.identity.ActorCluster;
import org.newsgraph.resolve.identity.ActorClusters;

/**
 * Finds the antecedents of third-person pronouns: the nearest actors before a pronoun that agree
 * with it in gender and number and are there a subject or the source of a statement.
 */
final class AntecedentFinder {

  /** How many candidates are worth showing for a pronoun that stays unresolved. */
  private static final int CONSIDERED = 3;

  /** What a pronoun refers to. */
  private enum Use {
    /** The noun right before it ("who"). */
    RELATIVE,
    /** Whoever speaks ("I"). */
    SPEAKER,
    /** Nobody in particular ("one"). */
    GENERIC,
    /** Some of several ("many"). */
    PART,
    /** Someone or something mentioned before. */
    PERSON
  }

  private static final Map<String, Use> USES =
      Lexicon.table("pronouns.tsv", 4).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0), row -> Use.valueOf(row.get(3).toUpperCase(Locale.ROOT))));

  private final ActorClusters.Editor actors;
  private final SpanIndex<Span> sources;

  /**
   * @param actors what each mention refers to, pronouns that are already resolved included
   * @param sources where the sources of statements stand
   */
  AntecedentFinder(ActorClusters.Editor actors, SpanIndex<Span> sources) {
    this.actors = actors;
    this.sources = sources;
  }

  /** Whether the pronoun refers to whoever speaks ("I", "we"). */
  static boolean isFirstPerson(ActorMention pronoun) {
    return use(pronoun) == Use.SPEAKER;
  }

  private static Use use(ActorMention pronoun) {
    return USES.getOrDefault(pronoun.name().toLowerCase(Locale.ROOT), Use.PERSON);
  }

  /**
   * The indices of the first {@value #CONSIDERED} candidates, best first; empty if nobody agrees.
   */
  List<Integer> candidates(ActorMention pronoun) {
    return switch (use(pronoun)) {
      case SPEAKER, GENERIC -> List.of();
      case RELATIVE -> lastInSentence(pronoun);
      case PART, PERSON -> agreeing(pronoun);
    };
  }

  /**
   * Whether nothing prefers the first candidate to the second: two people whose gender is not
   * known, last mentioned in one sentence, either both as sources or neither.
   */
  boolean isTie(ActorMention pronoun, List<Integer> candidates) {
    boolean gendered = pronoun.gender() == Gender.MALE || pronoun.gender() == Gender.FEMALE;
    if (!gendered || candidates.size() < 2) {
      return false;
    }
    List<Integer> two = candidates.subList(0, 2);
    List<ActorMention> last = two.stream().flatMap(index -> last(pronoun, index).stream()).toList();
    return two.stream().map(actors::get).allMatch(AntecedentFinder::isOfEitherGender)
        && last.size() == 2
        && last.get(0).sentence() == last.get(1).sentence()
        && isSource(last.get(0)) == isSource(last.get(1));
  }

  private static boolean isOfEitherGender(ActorCluster actor) {
    return actor.type() == ActorType.PERSON && actor.gender() == Gender.UNKNOWN;
  }

  private Optional<ActorMention> last(ActorMention pronoun, int index) {
    return before(pronoun).filter(mention -> actors.indexOf(mention) == index).findFirst();
  }

  /** The mentions before the pronoun, nearest first. */
  private Stream<ActorMention> before(ActorMention pronoun) {
    int begin = pronoun.passage().span().begin();
    return actors.before(begin).filter(mention -> mention.passage().span().end() <= begin);
  }

  private List<Integer> lastInSentence(ActorMention pronoun) {
    return before(pronoun)
        .filter(mention -> mention.sentence() == pronoun.sentence())
        .map(actors::indexOf)
        .limit(1)
        .toList();
  }

  private List<Integer> agreeing(ActorMention pronoun) {
    Optional<Integer> woman =
        pronoun.gender() == Gender.FEMALE
            ? prominent(pronoun)
                .filter(index -> actors.get(index).gender() == Gender.FEMALE)
                .findFirst()
            : Optional.empty();
    if (woman.isPresent()) {
      return List.of(woman.get());
    }
    List<Integer> prominent = prominent(pronoun).distinct().limit(CONSIDERED).toList();
    return prominent.isEmpty()
        ? before(pronoun)
            .map(actors::indexOf)
            .filter(index -> agrees(pronoun, actors.get(index)))
            .distinct()
            .limit(CONSIDERED)
            .toList()
        : prominent;
  }

  private Stream<Integer> prominent(ActorMention pronoun) {
    boolean part = use(pronoun) == Use.PART;
    return before(pronoun)
        .filter(mention -> part || mention.subject() || isSource(mention))
        .map(actors::indexOf)
        .filter(index -> part ? actors.get(index).plural() : agrees(pronoun, actors.get(index)));
  }

  private boolean isSource(ActorMention mention) {
    return sources.around(mention.head()).findAny().isPresent();
  }

  private static boolean agrees(ActorMention pronoun, ActorCluster actor) {
    boolean person = actor.type() == ActorType.PERSON;
    boolean someone = person || (actor.type() == ActorType.GROUP && !actor.plural());
    return switch (pronoun.gender()) {
      case MALE -> someone && actor.gender() != Gender.FEMALE;
      case FEMALE -> someone && actor.gender() != Gender.MALE;
      case THING ->
          !person
              && (actor.type() != ActorType.GROUP || !actor.plural())
              && !(actor.type() == ActorType.ARMED_FORCE && actor.plural());
      case UNKNOWN ->
          !pronoun.plural() || (actor.plural() || (!person && actor.type() != ActorType.STATE));
    };
  }
}
