package org.newsgraph.resolve.coreference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.identity.ActorDraft;
import org.newsgraph.resolve.identity.MentionedActors;

/**
 * Finds whom a pronoun means: the nearest actor before it that agrees with it and is a subject or
 * the source of a statement there.
 */
final class Antecedents {

  /** How many candidates are worth showing for a pronoun left open. */
  private static final int CONSIDERED = 3;

  private final PronounUses uses = new PronounUses();
  private final MentionedActors actors;
  private final SpanIndex<Span> sources;

  /**
   * @param actors whom each mention stands for, pronouns that are already resolved included
   * @param sources where the sources of statements stand
   */
  Antecedents(MentionedActors actors, SpanIndex<Span> sources) {
    this.actors = actors;
    this.sources = sources;
  }

  /** The first {@value #CONSIDERED} candidates, best first; empty if nobody agrees. */
  List<ActorDraft> of(ActorMention pronoun) {
    return switch (uses.of(pronoun)) {
      case SPEAKER -> List.of();
      case RELATIVE -> relative(pronoun);
      case PART, PERSON -> agreeing(pronoun);
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
    return before(pronoun).filter(mention -> draft.equals(actors.get(mention))).findFirst();
  }

  /** The mentions before the pronoun, nearest first. */
  private Stream<ActorMention> before(ActorMention pronoun) {
    int begin = pronoun.passage().span().begin();
    return actors.before(begin).filter(mention -> mention.passage().span().end() <= begin);
  }

  private List<ActorDraft> relative(ActorMention pronoun) {
    return before(pronoun)
        .filter(mention -> mention.sentence() == pronoun.sentence())
        .map(actors::get)
        .distinct()
        .limit(1)
        .toList();
  }

  private List<ActorDraft> agreeing(ActorMention pronoun) {
    Optional<ActorDraft> sure =
        pronoun.gender() == Gender.FEMALE
            ? prominent(pronoun).filter(draft -> draft.gender() == Gender.FEMALE).findFirst()
            : Optional.empty();
    if (sure.isPresent()) {
      return List.of(sure.get());
    }
    List<ActorDraft> prominent = prominent(pronoun).distinct().limit(CONSIDERED).toList();
    return prominent.isEmpty()
        ? before(pronoun)
            .map(actors::get)
            .filter(draft -> agrees(pronoun, draft))
            .distinct()
            .limit(CONSIDERED)
            .toList()
        : prominent;
  }

  private Stream<ActorDraft> prominent(ActorMention pronoun) {
    boolean part = uses.of(pronoun) == PronounUses.Use.PART;
    return before(pronoun)
        .filter(mention -> part || mention.subject() || isSource(mention))
        .map(actors::get)
        .filter(draft -> part ? draft.plural() : agrees(pronoun, draft));
  }

  private boolean isSource(ActorMention mention) {
    return sources.around(mention.head()).findAny().isPresent();
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
