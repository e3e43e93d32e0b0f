package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;

/** An actor while its mentions are being gathered. */
public final class ActorDraft {

  private ActorType type;
  private Optional<Country> state;
  private Optional<Authority.Entry> known = Optional.empty();
  private Gender gender;
  private boolean acts;
  private final boolean plural;
  private final List<ActorMention> mentions = new ArrayList<>();
  private final Set<Naming> namings = new LinkedHashSet<>();
  private Optional<ActorMention> fullest = Optional.empty();
  private int compared;

  /** What a mention calls an actor. */
  record Naming(String name, Optional<Country> state) {

    static Naming of(ActorMention mention) {
      return new Naming(mention.name(), mention.state());
    }
  }

  public ActorDraft(ActorMention first, ActorType type) {
    this.type = type;
    this.state = first.state();
    this.gender = first.gender();
    this.plural = first.plural();
    add(first);
  }

  /** Takes one more mention and what its words tell. */
  public void add(ActorMention mention) {
    mentions.add(mention);
    namings.add(Naming.of(mention));
    state = state.or(mention::state);
    acts |= mention.subject();
    gender = gender == Gender.UNKNOWN ? mention.gender() : gender;
  }

  void know(Authority.Entry entry) {
    known = Optional.of(entry);
    become(entry.type());
  }

  private void become(ActorType other) {
    type = other;
    fullest = Optional.empty();
    compared = 0;
  }

  /** What a post tells of its holder. */
  public void holdsPost(Optional<Country> postState, Gender holder) {
    become(ActorType.PERSON);
    state = state.or(() -> postState);
    gender = gender == Gender.UNKNOWN || gender == Gender.THING ? holder : gender;
  }

  /** Notes that it is the source of a statement. */
  public void speaks() {
    acts = true;
  }

  public ActorType type() {
    return type;
  }

  Optional<Country> state() {
    return state;
  }

  /** The state that its words name, else that of the well-known body or person that it is. */
  public Optional<Country> anyState() {
    return state.or(() -> known.flatMap(Authority.Entry::state));
  }

  public Gender gender() {
    return gender;
  }

  public boolean plural() {
    return plural;
  }

  Optional<Authority.Entry> known() {
    return known;
  }

  public List<ActorMention> mentions() {
    return mentions;
  }

  /** The different ways in which it is called. */
  Set<Naming> namings() {
    return namings;
  }

  /** Groups count only where they do something; whoever has a name counts always. */
  public boolean counts() {
    return acts || (type != ActorType.GROUP && type != ActorType.STATE);
  }

  /** The words of the fullest name, the article's first one of equally full ones. */
  public String name() {
    if (type == ActorType.STATE) {
      return state.map(Country::name).orElseGet(this::fullest);
    }
    return known
        .filter(Authority.Entry::replaces)
        .map(Authority.Entry::name)
        .orElseGet(this::fullest);
  }

  /** Compares only the mentions that came since it was last asked for. */
  private String fullest() {
    fullest =
        Stream.concat(
                fullest.stream(),
                mentions.subList(compared, mentions.size()).stream()
                    .filter(mention -> mention.form() != Form.PRONOUN))
            .max(
                Comparator.<ActorMention>comparingInt(
                        mention -> mention.form() == Form.NAME ? 1 : 0)
                    .thenComparingInt(this::size)
                    .thenComparing(mention -> mention.passage().span(), Comparator.reverseOrder()));
    compared = mentions.size();
    return fullest.map(ActorMention::name).orElseThrow();
  }

  /**
   * People and organizations are named most fully by most words, forces and groups by the first.
   */
  private int size(ActorMention mention) {
    return type == ActorType.ARMED_FORCE || type == ActorType.GROUP
        ? 0
        : Slugs.words(mention.name()).size();
  }

  /** The finished actor under a key. */
  public Actor actor(EntityKey key) {
    String name = name();
    TreeSet<String> aliases =
        new TreeSet<>(
            Comparator.comparing(
                (String alias) -> alias.codePoints().toArray(), java.util.Arrays::compare));
    mentions.stream()
        .filter(mention -> mention.form() != Form.PRONOUN)
        .map(ActorMention::name)
        .filter(alias -> !alias.equals(name))
        .forEach(aliases::add);
    Optional<Country> own = type == ActorType.STATE ? state : Optional.empty();
    Optional<Country> owner = type == ActorType.STATE ? Optional.empty() : anyState();
    return new Actor(
        key,
        name,
        List.copyOf(aliases),
        type,
        owner,
        own,
        known.flatMap(Authority.Entry::wikidata));
  }
}
