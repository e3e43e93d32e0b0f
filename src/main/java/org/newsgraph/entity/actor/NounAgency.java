package org.newsgraph.entity.actor;

import org.newsgraph.entity.actor.ActorNouns.Kind;

/** Tells whether a noun phrase stands for an actor of its own. */
final class NounAgency {

  private NounAgency() {}

  /** Whether a name is in the phrase or right behind it, which is what the actor is called. */
  static boolean isNamed(SentenceView view, NounPhrase phrase) {
    if (phrase.kind() == Kind.ORGANIZATION) {
      return false;
    }
    boolean within =
        view.sentence().tokens().subList(phrase.from(), phrase.last()).stream()
            .anyMatch(token -> token.ner().equals("PERSON"));
    return within || (!phrase.noun().plural() && view.introducesPerson(phrase.last()));
  }

  /** Whether the phrase acts: it belongs to a state, is a name, or is the source of words. */
  static boolean isActor(SentenceView view, NounPhrase phrase, boolean source) {
    boolean capital = isCapitalised(view, phrase);
    return switch (phrase.kind()) {
      case FORCE, SOLDIERS -> phrase.owned() || (source && !isOwnName(view, phrase));
      case GOVERNMENT, MEDIA -> phrase.owned() || source;
      case GROUP -> (phrase.owned() && phrase.noun().plural()) || source;
      case BRANCH, ORGANIZATION -> phrase.owned() || capital || source;
    };
  }

  /** Whether it is the name of a force that is no state's ("the Sylvanian People's Army"). */
  private static boolean isOwnName(SentenceView view, NounPhrase phrase) {
    return phrase.from() < phrase.noun().from()
        && view.token(phrase.last()).ner().equals("ORGANIZATION")
        && view.tag(phrase.last()).startsWith("NNP");
  }

  private static boolean isCapitalised(SentenceView view, NounPhrase phrase) {
    boolean modified =
        phrase.from() < phrase.noun().from()
            || phrase.last() > phrase.noun().from()
            || view.lower(phrase.last() + 1).equals("of");
    return modified && view.tag(phrase.last()).startsWith("NNP") && view.startsUpper(phrase.last());
  }
}
