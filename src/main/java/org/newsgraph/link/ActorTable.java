package org.newsgraph.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Form;
import org.newsgraph.model.ActorType;

/** The actors of one article, found by merging its mentions in the order of the text. */
final class ActorTable {

  private final CoreNames names;
  private final Authority authority;
  private final NounClasses nouns;
  private final StatesNamed states;
  private final List<ActorDraft> drafts = new ArrayList<>();

  ActorTable(CoreNames names, Authority authority, NounClasses nouns, StatesNamed states) {
    this.names = names;
    this.authority = authority;
    this.nouns = nouns;
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
    Optional<ActorDraft> same =
        last(draft -> entry.isPresent() && draft.known().equals(entry))
            .or(() -> last(draft -> fits(draft, mention, type)));
    ActorDraft draft = same.orElseGet(() -> open(mention, type));
    if (same.isPresent()) {
      draft.add(mention);
    }
    if (draft.known().isEmpty()) {
      entry.filter(known -> known.fits(draft.state())).ifPresent(draft::know);
    }
    return draft;
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

  private boolean fits(ActorDraft draft, ActorMention mention, ActorType type) {
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
    List<String> a = fullNames(known);
    List<String> b = fullNames(name);
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

  private static List<String> fullNames(String name) {
    return Slugs.folded(name).stream()
        .filter(word -> word.length() > 1 && !word.matches("jr|sr|ii|iii|iv"))
        .toList();
  }

  private boolean sameForce(ActorDraft draft, ActorMention mention) {
    if (mention.state().isPresent() && !draft.state().equals(mention.state())) {
      return false;
    }
    List<String> words = core(mention);
    boolean part = nouns.isBranch(words);
    return draft.mentions().stream()
        .map(this::core)
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
        && draft.mentions().stream().anyMatch(other -> sameOrganization(other, mention, words));
  }

  private boolean sameOrganization(ActorMention known, ActorMention mention, List<String> words) {
    List<String> other = core(known);
    if (alike(other, words)) {
      return true;
    }
    boolean bare = mention.form() == Form.NOMINAL && words.size() == 1 && mention.state().isEmpty();
    return bare
        ? other.contains(words.get(0))
        : isAcronym(words, known) || isAcronym(other, mention);
  }

  private static boolean isAcronym(List<String> shorter, ActorMention longer) {
    List<String> words = Slugs.words(longer.name());
    String letters =
        words.stream()
            .filter(word -> !CoreNames.isLink(word))
            .map(word -> word.substring(0, 1))
            .reduce("", String::concat);
    return shorter.size() == 1 && words.size() > 2 && shorter.get(0).equals(letters);
  }

  private boolean sameGroup(ActorDraft draft, ActorMention mention) {
    boolean clash = mention.state().isPresent() && !draft.state().equals(mention.state());
    List<String> words = core(mention);
    return !clash
        && draft.plural() == mention.plural()
        && draft.mentions().stream()
            .map(this::core)
            .anyMatch(
                other ->
                    alike(other, words)
                        || (words.size() == 1 && mention.plural() && other.contains(words.get(0))));
  }

  private static boolean alike(List<String> a, List<String> b) {
    return new HashSet<>(a).equals(new HashSet<>(b));
  }

  private List<String> core(ActorMention mention) {
    return names.core(mention.name(), mention.state());
  }
}
