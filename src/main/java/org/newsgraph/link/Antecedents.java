package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Gender;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.Span;

/**
 * Finds whom a pronoun means: the nearest actor before it that agrees with it and is a subject or
 * the source of a statement there.
 */
final class Antecedents {

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> SPEAKER = Set.of("i", "we", "you", "one");

  private static final Set<String> PART =
      Set.of("some", "many", "others", "several", "both", "most", "all", "few");

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
    String word = pronoun.name().toLowerCase(Locale.ROOT);
    if (SPEAKER.contains(word)) {
      return List.of();
    }
    List<ActorMention> before = new ArrayList<>();
    for (ActorMention mention : actors.keySet()) {
      if (mention.passage().span().end() <= pronoun.passage().span().begin()) {
        before.add(mention);
      }
    }
    before.sort(Comparator.comparing((ActorMention m) -> m.head()).reversed());
    return RELATIVE.contains(word) ? relative(pronoun, before) : agreeing(pronoun, before);
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
    boolean part = PART.contains(pronoun.name().toLowerCase(Locale.ROOT));
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
