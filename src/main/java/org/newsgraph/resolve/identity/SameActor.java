package org.newsgraph.resolve.identity;

import java.util.HashSet;
import java.util.List;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.resolve.identity.ActorDraft.Naming;

/** Tells whether the words of a mention stand for an actor that was mentioned before. */
final class SameActor {

  private final ActorNames names;
  private final NounClasses nouns;
  private final SamePerson people;

  SameActor(ActorNames names, NounClasses nouns) {
    this.names = names;
    this.nouns = nouns;
    this.people = new SamePerson(names, nouns);
  }

  /** Whether the mention, taken for an actor of the type, fits what is known of the actor. */
  boolean fits(ActorDraft draft, ActorMention mention, ActorType type) {
    return switch (type) {
      case STATE ->
          draft.type() == ActorType.STATE
              && draft.state().equals(mention.state())
              && mention.state().isPresent();
      case PERSON ->
          draft.type() == ActorType.PERSON && people.isSame(draft.name(), mention.name());
      case ARMED_FORCE -> draft.type() == type && sameForce(draft, mention);
      case ORGANIZATION, MEDIA_OUTLET ->
          sameOrganization(draft, mention) || isForceByName(draft, mention);
      case GROUP -> draft.type() == type && sameGroup(draft, mention);
    };
  }

  private boolean sameForce(ActorDraft draft, ActorMention mention) {
    if (mention.state().isPresent() && !draft.state().equals(mention.state())) {
      return false;
    }
    List<String> words = core(mention);
    boolean part = nouns.isBranch(words);
    return draft.namings().stream()
        .map(names::core)
        .anyMatch(other -> part ? alike(other, words) : !nouns.isBranch(other));
  }

  /** A part of a state's forces is one actor, whether it is called so or by its name. */
  private boolean isForceByName(ActorDraft draft, ActorMention mention) {
    List<String> words = core(mention);
    return draft.type() == ActorType.ARMED_FORCE
        && mention.state().isPresent()
        && draft.state().equals(mention.state())
        && draft.namings().stream().map(names::core).anyMatch(other -> alike(other, words));
  }

  private boolean sameOrganization(ActorDraft draft, ActorMention mention) {
    if (draft.type() != ActorType.ORGANIZATION && draft.type() != ActorType.MEDIA_OUTLET) {
      return false;
    }
    boolean clash =
        draft.state().isPresent()
            && mention.state().isPresent()
            && !draft.state().equals(mention.state());
    List<String> words = core(mention);
    return !clash
        && !words.isEmpty()
        && draft.namings().stream().anyMatch(other -> sameOrganization(other, mention, words));
  }

  private boolean sameOrganization(Naming known, ActorMention mention, List<String> words) {
    List<String> other = names.core(known);
    if (alike(other, words)) {
      return true;
    }
    boolean bare = mention.form() == Form.NOMINAL && words.size() == 1 && mention.state().isEmpty();
    return bare
        ? other.contains(words.get(0))
        : isAcronym(words, known.name()) || isAcronym(other, mention.name());
  }

  private boolean isAcronym(List<String> shorter, String longer) {
    return shorter.size() == 1 && shorter.get(0).equals(names.letters(longer));
  }

  private boolean sameGroup(ActorDraft draft, ActorMention mention) {
    boolean clash = mention.state().isPresent() && !draft.state().equals(mention.state());
    List<String> words = core(mention);
    return !clash
        && draft.plural() == mention.plural()
        && draft.namings().stream()
            .map(names::core)
            .anyMatch(
                other ->
                    alike(other, words)
                        || (isBare(mention, words) && other.contains(words.get(0))));
  }

  /** Whether nothing but a noun in the plural is said, not even where they are. */
  private static boolean isBare(ActorMention mention, List<String> words) {
    return words.size() == 1
        && mention.plural()
        && Slugs.words(mention.passage().text()).size() == Slugs.words(mention.name()).size();
  }

  private static boolean alike(List<String> a, List<String> b) {
    return a.equals(b) || new HashSet<>(a).equals(new HashSet<>(b));
  }

  private List<String> core(ActorMention mention) {
    return names.core(Naming.of(mention));
  }
}
