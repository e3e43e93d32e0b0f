package org.newsgraph.model.findings;

import java.util.Optional;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * Words of an article that may stand for an actor, before it is known for which.
 *
 * @param passage the whole phrase without leading article
 * @param name what the words call it; for one of several owners of a noun ("Freedonian and
 *     Sylvanian forces") its own words only
 * @param head the head word of the phrase
 * @param form a name, a common noun or a pronoun
 * @param type what kind of actor the words say it is, empty for pronouns and bare nouns
 * @param state the state that the words name as the one it belongs to, empty if none
 * @param plural whether it is several ("officials", "they")
 * @param gender what the words say of its gender
 * @param sentence the index of its sentence
 * @param subject whether it is the subject of its clause
 */
public record ActorMention(
    Passage passage,
    String name,
    Span head,
    Form form,
    Optional<ActorType> type,
    Optional<Country> state,
    boolean plural,
    Gender gender,
    int sentence,
    boolean subject) {

  /** The same words, taken for another type. */
  public ActorMention withType(ActorType other) {
    Gender known = other == ActorType.PERSON && gender == Gender.THING ? Gender.UNKNOWN : gender;
    return new ActorMention(
        passage, name, head, form, Optional.of(other), state, plural, known, sentence, subject);
  }

  /** The same words, taken for the name of one actor of a type, and of no state. */
  public ActorMention asNameOf(ActorType other) {
    return new ActorMention(
        passage,
        name,
        head,
        Form.NAME,
        Optional.of(other),
        Optional.empty(),
        false,
        Gender.UNKNOWN,
        sentence,
        subject);
  }

  /** The same words under another name. */
  public ActorMention called(String other) {
    return new ActorMention(
        passage, other, head, form, type, state, plural, gender, sentence, subject);
  }

  /** The same words, with another state as the one that they name. */
  public ActorMention of(Country owner) {
    return new ActorMention(
        passage, name, head, form, type, Optional.of(owner), plural, gender, sentence, subject);
  }

  /** How an actor is referred to. */
  public enum Form {
    NAME,
    NOMINAL,
    PRONOUN
  }

  /** A gender as far as words show it; {@code THING} for "it". */
  public enum Gender {
    MALE,
    FEMALE,
    THING,
    UNKNOWN
  }
}
