package org.newsgraph.link;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Gender;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.Span;

/**
 * Finds whom a pronoun means: the nearest actor before it that agrees with it and is a subject or
 * the source of a statement there.
 */
final class Antecedents {

  private final PronounUses uses = new PronounUses();
  private final Map<ActorMention, ActorDraft> actors;
  private final List<Span> sources;

  /**
   * @param actors whom each mention stands for, pronouns that are already resolved included
   * @param sources where the sources of statements stand
   */
  Antecedents(Map<ActorMention, ActorDraft> actors, List<Span> sources) {
    this.actors = actors;
    this.sources = sources;
  }

  /** The candidates, best first; empty if nobody agrees. */
  List<ActorDraft> of(ActorMention pronoun) {
    return switch (uses.of(pronoun)) {
      case SPEAKER -> List.of();
      case RELATIVE -> relative(pronoun, before(pronoun));
      case PART, PERSON -> agreeing(pronoun, before(pronoun));
    };
  }

  /**
   * Whether nothing speaks for the first candidate against the second: two people whose gender is
   * not known, last named in one sentence, either both as sources or neither.
   */
  boolean isTie(ActorMention pronoun, List<ActorDraft> candidates) {
    boolean gendered = pronoun.gender() == Gender.MALE || pronoun.gender() == Gender.FEMALE;
    if (!gendered || candidates.size() < 2) {
      return false;
    }
    List<ActorMention> last =
        candidates.stream().limit(2).flatMap(draft -> last(pronoun, draft).stream()).toList();
    return candidates.stream().limit(2).allMatch(Antecedents::isOfEitherGender)
        && last.size() == 2
        && last.get(0).sentence() == last.get(1).sentence()
        && isSource(last.get(0)) == isSource(last.get(1));
  }

  private static boolean isOfEitherGender(ActorDraft draft) {
    return draft.type() == ActorType.PERSON && draft.gender() == Gender.UNKNOWN;
  }

  private Optional<ActorMention> last(ActorMention pronoun, ActorDraft draft) {
    return before(pronoun).stream()
        .filter(mention -> draft.equals(actors.get(mention)))
        .findFirst();
  }

  /** The mentions before the pronoun, nearest first. */
  private List<ActorMention> before(ActorMention pronoun) {
    return actors.keySet().stream()
        .filter(mention -> mention.passage().span().end() <= pronoun.passage().span().begin())
        .sorted(Comparator.comparing(ActorMention::head).reversed())
        .toList();
  }

  private List<ActorDraft> relative(ActorMention pronoun, List<ActorMention> before) {
    return before.stream()
        .filter(mention -> mention.sentence() == pronoun.sentence())
        .map(actors::get)
        .distinct()
        .limit(1)
        .toList();
  }

  private List<ActorDraft> agreeing(ActorMention pronoun, List<ActorMention> before) {
    boolean part = uses.of(pronoun) == PronounUses.Use.PART;
    List<ActorDraft> prominent =
        before.stream()
            .filter(mention -> part || mention.subject() || isSource(mention))
            .map(actors::get)
            .filter(draft -> part ? draft.plural() : agrees(pronoun, draft))
            .distinct()
            .toList();
    List<ActorDraft> sure =
        prominent.stream().filter(draft -> draft.gender() == pronoun.gender()).limit(1).toList();
    if (pronoun.gender() == Gender.FEMALE && !sure.isEmpty()) {
      return sure;
    }
    return prominent.isEmpty()
        ? before.stream()
            .map(actors::get)
            .filter(draft -> agrees(pronoun, draft))
            .distinct()
            .toList()
        : prominent;
  }

  private boolean isSource(ActorMention mention) {
    return sources.stream().anyMatch(span -> span.contains(mention.head()));
  }

  private static boolean agrees(ActorMention pronoun, ActorDraft draft) {
    boolean person = draft.type() == ActorType.PERSON;
    boolean someone = person || (draft.type() == ActorType.GROUP && !draft.plural());
    return switch (pronoun.gender()) {
      case MALE -> someone && draft.gender() != Gender.FEMALE;
      case FEMALE -> someone && draft.gender() != Gender.MALE;
      case THING ->
          !person
              && (draft.type() != ActorType.GROUP || !draft.plural())
              && !(draft.type() == ActorType.ARMED_FORCE && draft.plural());
      case UNKNOWN ->
          !pronoun.plural() || (draft.plural() || (!person && draft.type() != ActorType.STATE));
    };
  }
}
