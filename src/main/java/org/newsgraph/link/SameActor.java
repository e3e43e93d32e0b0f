package org.newsgraph.link;

import java.util.HashSet;
import java.util.List;
import org.newsgraph.link.ActorDraft.Naming;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Form;
import org.newsgraph.model.ActorType;

/** Says whether a mention may stand for an actor that is known already. */
final class SameActor {

  private final ActorNames names;
  private final NounClasses nouns;

  SameActor(ActorNames names, NounClasses nouns) {
    this.names = names;
    this.nouns = nouns;
  }

  boolean fits(ActorDraft draft, ActorMention mention, ActorType type) {
    return switch (type) {
      case STATE ->
          draft.type() == ActorType.STATE
              && draft.state().equals(mention.state())
              && mention.state().isPresent();
      case PERSON -> draft.type() == ActorType.PERSON && samePerson(draft.name(), mention.name());
      case ARMED_FORCE -> draft.type() == type && sameForce(draft, mention);
      case ORGANIZATION, MEDIA_OUTLET -> sameOrganization(draft, mention);
      case GROUP -> draft.type() == type && sameGroup(draft, mention);
    };
  }

  private boolean samePerson(String known, String name) {
    List<String> a = names.person(known);
    List<String> b = names.person(name);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.size() > b.size()) {
      return samePerson(b, a);
    }
    return samePerson(a, b);
  }

  /**
   * Whether the shorter name may be the longer one's: its tail, its family name in front, or its
   * first and last word.
   */
  private boolean samePerson(List<String> shorter, List<String> longer) {
    int extra = longer.size() - shorter.size();
    if (longer.subList(extra, longer.size()).equals(shorter)) {
      return true;
    }
    boolean familyFirst = shorter.size() == 1 && nouns.isFamilyName(longer.get(0));
    boolean ends =
        shorter.size() > 1 && longer.get(longer.size() - 1).equals(shorter.get(shorter.size() - 1));
    return (familyFirst || ends) && longer.get(0).equals(shorter.get(0));
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
                        || (words.size() == 1 && mention.plural() && other.contains(words.get(0))));
  }

  private static boolean alike(List<String> a, List<String> b) {
    return a.equals(b) || new HashSet<>(a).equals(new HashSet<>(b));
  }

  private List<String> core(ActorMention mention) {
    return names.core(Naming.of(mention));
  }
}
