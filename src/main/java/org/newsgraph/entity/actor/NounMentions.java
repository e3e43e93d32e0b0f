package org.newsgraph.entity.actor;

import java.util.Optional;
import org.newsgraph.entity.actor.ActorNouns.Kind;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;

/** Makes mentions of actors out of noun phrases. */
final class NounMentions {

  private final StatePhrases states;

  NounMentions(StatePhrases states) {
    this.states = states;
  }

  /** The phrase with all its words. */
  ActorMention whole(SentenceView view, NounPhrase phrase) {
    return mention(view, phrase, phrase.begin(), phrase.to(), phrase.owner());
  }

  /** The noun with the other of two states that share it ("Freedonian and Sylvanian officials"). */
  ActorMention shared(SentenceView view, StatePhrase other, NounPhrase phrase) {
    int end = phrase.last() + 1;
    ActorMention whole = mention(view, phrase, other.from(), end, Optional.of(other.country()));
    int rest =
        states
            .before(view.sentence(), phrase.noun().from())
            .map(StatePhrase::to)
            .orElse(phrase.begin());
    return whole.called(view.text(other.from(), other.to()) + " " + view.text(rest, end));
  }

  private static ActorMention mention(
      SentenceView view, NounPhrase phrase, int from, int to, Optional<Country> state) {
    boolean person = phrase.kind() == Kind.GROUP && !phrase.noun().plural();
    ActorMention mention =
        view.mention(
            from,
            to,
            phrase.last(),
            Form.NOMINAL,
            Optional.of(type(view, phrase, state.isPresent())),
            state,
            phrase.noun().plural(),
            person ? Gender.UNKNOWN : Gender.THING);
    int afterNoun = phrase.last() + 1;
    return phrase.kind() == Kind.GROUP && to > afterNoun && view.lower(afterNoun).equals("in")
        ? mention.called(view.text(from, afterNoun))
        : mention;
  }

  private static ActorType type(SentenceView view, NounPhrase phrase, boolean ofState) {
    return switch (phrase.kind()) {
      case FORCE, SOLDIERS, BRANCH -> ActorType.ARMED_FORCE;
      case ORGANIZATION -> isSeveral(view, phrase) ? ActorType.GROUP : ActorType.ORGANIZATION;
      case MEDIA -> ActorType.MEDIA_OUTLET;
      case GOVERNMENT -> ofState ? ActorType.STATE : ActorType.ORGANIZATION;
      case GROUP -> ActorType.GROUP;
    };
  }

  /** Whether it is several bodies: rescue teams, or the services of a part of the world. */
  private static boolean isSeveral(SentenceView view, NounPhrase phrase) {
    boolean region =
        !phrase.owned()
            && phrase.from() < phrase.last()
            && view.tag(phrase.from()).equals("JJ")
            && view.startsUpper(phrase.from())
            && !view.startsUpper(phrase.last());
    return region
        || view.tag(phrase.last()).equals("NNS") && view.lower(phrase.last()).endsWith("s");
  }
}
