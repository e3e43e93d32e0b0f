package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.newsgraph.model.facts.Reason;
import org.newsgraph.model.facts.Unresolved;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.resolve.identity.ActorDraft.Naming;

/**
 * The actors of one article, found by merging its mentions in the order of the text. Looks only at
 * actors that share a word, an abbreviation or an entry with a mention; states and armed forces,
 * which are few, are all looked at.
 */
public final class ActorTable {

  private final ActorNames names;
  private final SameActor same;
  private final Authority authority;
  private final StatesNamed states;
  private final GenericBodies bodies;
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final List<ActorDraft> drafts = new ArrayList<>();

  /** By words, types and entries, the indices of the actors that have them. */
  private final Map<Object, NavigableSet<Integer>> byKey = new HashMap<>();

  public ActorTable(
      ActorNames names,
      NounClasses nouns,
      Authority authority,
      StatesNamed states,
      GenericBodies bodies) {
    this.names = names;
    this.same = new SameActor(names, nouns);
    this.authority = authority;
    this.states = states;
    this.bodies = bodies;
  }

  /** The actor that the words stand for, a new one if they fit none before; not for pronouns. */
  public ActorDraft add(ActorMention mention) {
    ActorType type = mention.type().orElse(ActorType.GROUP);
    Optional<Authority.Entry> entry = entry(mention, type);
    int index =
        entry
            .flatMap(known -> last(Set.of(known), draft -> draft.known().equals(entry)))
            .or(() -> bodies.antecedent(mention, drafts).map(drafts::indexOf))
            .or(() -> fitting(mention, type))
            .map(known -> joined(known, mention))
            .orElseGet(() -> opened(mention, type));
    ActorDraft draft = drafts.get(index);
    if (draft.known().isEmpty()) {
      entry.filter(known -> known.fits(draft.state())).ifPresent(draft::know);
    }
    keys(draft, mention)
        .forEach(key -> byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(index));
    return draft;
  }

  private Optional<Authority.Entry> entry(ActorMention mention, ActorType type) {
    return mention.form() == Form.NAME || type == ActorType.ORGANIZATION
        ? authority.find(
            type,
            mention.name(),
            mention.state(),
            state -> states.speaksOf(state, mention.passage().span().begin()))
        : Optional.empty();
  }

  private Optional<Integer> fitting(ActorMention mention, ActorType type) {
    Optional<Integer> found = last(keys(mention, type), draft -> same.fits(draft, mention, type));
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
    return last(
        keys(mention, type), draft -> same.fits(draft, mention, type) && draft.state().isEmpty());
  }

  /** The only person whose name begins with the word: a given name, or a family name in front. */
  private Optional<Integer> byFirstWord(ActorMention mention) {
    List<Integer> found =
        under(words(Naming.of(mention))).stream()
            .filter(index -> drafts.get(index).type() == ActorType.PERSON)
            .filter(index -> SamePerson.isFirstWord(mention.name(), drafts.get(index).name()))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The states whose people may be meant where only a noun is said ("officials"). */
  private List<String> owners(ActorMention mention, ActorType type) {
    return under(keys(mention, type)).stream()
        .map(drafts::get)
        .filter(draft -> same.fits(draft, mention, type))
        .flatMap(draft -> draft.state().stream())
        .map(Country::name)
        .distinct()
        .toList();
  }

  /** Groups of whom nothing tells which state's they are, with those that were considered. */
  public List<Unresolved> unresolved() {
    return unresolved;
  }

  private int joined(int index, ActorMention mention) {
    drafts.get(index).add(mention);
    return index;
  }

  private int opened(ActorMention mention, ActorType type) {
    drafts.add(new ActorDraft(mention, type));
    return drafts.size() - 1;
  }

  /** The last one under any of the keys that meets the condition. */
  private Optional<Integer> last(Set<Object> keys, Predicate<ActorDraft> condition) {
    return under(keys).descendingSet().stream()
        .filter(index -> condition.test(drafts.get(index)))
        .findFirst();
  }

  private NavigableSet<Integer> under(Set<Object> keys) {
    NavigableSet<Integer> found = new TreeSet<>();
    keys.forEach(key -> found.addAll(byKey.getOrDefault(key, new TreeSet<>())));
    return found;
  }

  /** One of these any actor has that the mention may stand for. */
  private Set<Object> keys(ActorMention mention, ActorType type) {
    return type == ActorType.STATE || type == ActorType.ARMED_FORCE
        ? Set.of(type)
        : words(Naming.of(mention));
  }

  private Set<Object> keys(ActorDraft draft, ActorMention mention) {
    Set<Object> keys = words(Naming.of(mention));
    keys.addAll(names.person(draft.name()));
    keys.add(draft.type());
    draft.known().ifPresent(keys::add);
    return keys;
  }

  /** Names without any word are alike, so the empty word stands for them. */
  private Set<Object> words(Naming naming) {
    Set<Object> words = new HashSet<>(names.core(naming));
    if (words.isEmpty()) {
      words.add("");
    }
    words.addAll(names.person(naming.name()));
    String letters = names.letters(naming.name());
    if (!letters.isEmpty()) {
      words.add(letters);
    }
    return words;
  }
}
