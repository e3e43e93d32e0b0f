package org.newsgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Form;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.Country;
import org.newsgraph.model.Reason;
import org.newsgraph.model.Unresolved;

/** The actors of one article, found by merging its mentions in the order of the text. */
final class ActorTable {

  private final Authority authority;
  private final StatesNamed states;
  private final SameActor same;
  private final GenericBodies bodies;
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final List<ActorDraft> drafts = new ArrayList<>();

  ActorTable(SameActor same, Authority authority, StatesNamed states, GenericBodies bodies) {
    this.same = same;
    this.bodies = bodies;
    this.authority = authority;
    this.states = states;
  }

  List<ActorDraft> drafts() {
    return drafts;
  }

  /** The actor that the words stand for, a new one if they fit none before; not for pronouns. */
  ActorDraft add(ActorMention mention) {
    ActorType type = mention.type().orElse(ActorType.GROUP);
    Optional<Authority.Entry> entry =
        mention.form() == Form.NAME || type == ActorType.ORGANIZATION
            ? authority.find(
                type,
                mention.name(),
                mention.state(),
                state -> states.speaksOf(state, mention.passage().span().begin()))
            : Optional.empty();
    Optional<ActorDraft> before =
        last(draft -> entry.isPresent() && draft.known().equals(entry))
            .or(() -> bodies.antecedent(mention, drafts))
            .or(() -> fitting(mention, type));
    ActorDraft draft = before.orElseGet(() -> open(mention, type));
    if (before.isPresent()) {
      draft.add(mention);
    }
    if (draft.known().isEmpty()) {
      entry.filter(known -> known.fits(draft.state())).ifPresent(draft::know);
    }
    return draft;
  }

  private Optional<ActorDraft> fitting(ActorMention mention, ActorType type) {
    Optional<ActorDraft> found = last(draft -> same.fits(draft, mention, type));
    if (type == ActorType.PERSON) {
      return found.or(() -> byFirstWord(mention));
    }
    if (type != ActorType.GROUP) {
      return found;
    }
    List<String> owners = owners(mention, type);
    if (owners.size() < 2) {
      return found;
    }
    unresolved.add(new Unresolved("state", mention.passage(), Reason.AMBIGUOUS, owners));
    return last(draft -> same.fits(draft, mention, type) && draft.state().isEmpty());
  }

  /** The only person whose name begins with the word: a given name, or a family name in front. */
  private Optional<ActorDraft> byFirstWord(ActorMention mention) {
    List<ActorDraft> found =
        drafts.stream()
            .filter(draft -> draft.type() == ActorType.PERSON)
            .filter(draft -> SamePerson.isFirstWord(mention.name(), draft.name()))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The states whose people may be meant where only a noun is said ("officials"). */
  private List<String> owners(ActorMention mention, ActorType type) {
    return drafts.stream()
        .filter(draft -> same.fits(draft, mention, type))
        .flatMap(draft -> draft.state().stream())
        .map(Country::name)
        .distinct()
        .toList();
  }

  /** Groups of whom nothing tells which state's they are, with those that were considered. */
  List<Unresolved> unresolved() {
    return unresolved;
  }

  private ActorDraft open(ActorMention mention, ActorType type) {
    ActorDraft draft = new ActorDraft(mention, type);
    drafts.add(draft);
    return draft;
  }

  private Optional<ActorDraft> last(java.util.function.Predicate<ActorDraft> condition) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      if (condition.test(drafts.get(i))) {
        return Optional.of(drafts.get(i));
      }
    }
    return Optional.empty();
  }
}
