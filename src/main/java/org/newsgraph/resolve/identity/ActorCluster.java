package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Span;

/**
 * What the mentions of one actor say of it. Which mentions these are is kept in {@link
 * ActorClusters}; here are only the different names among them, so that a cluster stays small
 * however often its actor is mentioned.
 *
 * @param type what kind of actor
 * @param state the state that the words name as its own, empty if none do
 * @param gender what the words say of its gender
 * @param plural whether it is several ("officials")
 * @param acts whether it is the subject of a clause somewhere
 * @param implied the state that the article gives it in other words than its own, empty if none
 * @param known its entry in the authority file, empty if it has none
 * @param names its different names and descriptions, in the order in which they were added; at
 *     least one
 */
public record ActorCluster(
    ActorType type,
    Optional<Country> state,
    Gender gender,
    boolean plural,
    boolean acts,
    Optional<Country> implied,
    Optional<AuthorityFile.Entry> known,
    List<Name> names) {

  /** {@link String#compareTo} compares UTF-16 units, which puts some scripts elsewhere. */
  private static final Comparator<String> BY_CODE_POINTS =
      Comparator.comparing((String name) -> name.codePoints().toArray(), Arrays::compare);

  /**
   * One of the names or descriptions of an actor.
   *
   * @param text as in the text
   * @param form a name or a common noun; pronouns are no names
   * @param state the state that these words name, empty if none
   * @param first where it stands first
   * @param words of how many words it consists
   */
  public record Name(String text, Form form, Optional<Country> state, Span first, int words) {

    private static Name of(ActorMention mention) {
      return new Name(
          mention.name(),
          mention.form(),
          mention.state(),
          mention.passage().span(),
          NameNormalizer.words(mention.name()).size());
    }

    private Name as(String other) {
      return new Name(other, form, state, first, NameNormalizer.words(other).size());
    }

    private boolean isOf(ActorMention mention) {
      return text.equals(mention.name()) && form == mention.form() && state.equals(mention.state());
    }
  }

  /** Copies the list. */
  public ActorCluster {
    names = List.copyOf(names);
  }

  /** A cluster of one mention, which is no pronoun. */
  public static ActorCluster of(ActorMention mention, ActorType type) {
    return new ActorCluster(
        type,
        mention.state(),
        mention.gender(),
        mention.plural(),
        mention.subject(),
        Optional.empty(),
        Optional.empty(),
        List.of(Name.of(mention)));
  }

  /** This cluster with one more mention, which is no pronoun, and what its words say. */
  public ActorCluster with(ActorMention mention) {
    return new ActorCluster(
        type,
        state.or(mention::state),
        gender == Gender.UNKNOWN ? mention.gender() : gender,
        plural,
        acts || mention.subject(),
        implied,
        known,
        namesWith(mention));
  }

  /** This cluster with other words for the name that stands first where the mention does. */
  public ActorCluster calling(ActorMention mention, String name) {
    List<Name> changed =
        names.stream()
            .map(known -> known.first().equals(mention.passage().span()) ? known.as(name) : known)
            .toList();
    return new ActorCluster(type, state, gender, plural, acts, implied, known, changed);
  }

  private List<Name> namesWith(ActorMention mention) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isOf(mention)) {
        return names.get(i).first().compareTo(mention.passage().span()) <= 0
            ? names
            : replaced(i, Name.of(mention));
      }
    }
    List<Name> more = new ArrayList<>(names);
    more.add(Name.of(mention));
    return more;
  }

  private List<Name> replaced(int index, Name name) {
    List<Name> changed = new ArrayList<>(names);
    changed.set(index, name);
    return changed;
  }

  /** This cluster as that of someone or something in the authority file, whose type it takes. */
  ActorCluster identifiedAs(AuthorityFile.Entry entry) {
    return new ActorCluster(
        entry.type(), state, gender, plural, acts, implied, Optional.of(entry), names);
  }

  /**
   * This cluster as that of the holder of a post, which makes it a person.
   *
   * @param postState whose post it is, empty if not known
   * @param postGender what the title says of its holder
   */
  public ActorCluster holdingPost(Optional<Country> postState, Gender postGender) {
    boolean open = gender == Gender.UNKNOWN || gender == Gender.THING;
    return new ActorCluster(
        ActorType.PERSON,
        state.or(() -> postState),
        open ? postGender : gender,
        plural,
        acts,
        implied,
        known,
        names);
  }

  /** This cluster as that of an actor to which the article as a whole gives a state. */
  ActorCluster belongingTo(Country country) {
    return new ActorCluster(type, state, gender, plural, acts, Optional.of(country), known, names);
  }

  /** The state that the article gives it, by its own words or by others. */
  public Optional<Country> statedState() {
    return state.or(() -> implied);
  }

  /** Whether the article does not give it another state. */
  private boolean fits(Country known) {
    return statedState().map(known::equals).orElse(true);
  }

  /** The state of its entry in the authority file, empty if it has none. */
  public Optional<Country> knownState() {
    return known.flatMap(AuthorityFile.Entry::state);
  }

  /** The state that the article gives it, else that of its entry in the authority file. */
  public Optional<Country> anyState() {
    return statedState().or(this::knownState);
  }

  /** Whether one of its names is this one. */
  boolean isCalled(String name) {
    return names.stream().anyMatch(known -> known.text().equals(name));
  }

  /** Whether it has a name, not only descriptions. */
  public boolean isNamed() {
    return names.stream().anyMatch(name -> name.form() == Form.NAME);
  }

  /**
   * A state by its usual name, someone with a nickname by the name in the authority file, everybody
   * else by the fullest name in the article; of equally full ones by the first.
   */
  public String name() {
    return type == ActorType.STATE
        ? state.map(Country::name).orElseGet(this::fullest)
        : known
            .filter(AuthorityFile.Entry::replaces)
            .map(AuthorityFile.Entry::name)
            .orElseGet(this::fullest);
  }

  /** People and bodies are named most fully by most words, forces and groups by the first ones. */
  private String fullest() {
    boolean first = type == ActorType.ARMED_FORCE || type == ActorType.GROUP;
    return names.stream()
        .max(
            Comparator.comparing(this::isProper)
                .thenComparing(name -> first ? 0 : name.words())
                .thenComparing(Name::first, Comparator.reverseOrder()))
        .map(Name::text)
        .orElseThrow();
  }

  /** Whether it is a name, or a body's noun that is as good as one, "Defence Ministry". */
  private boolean isProper(Name name) {
    String text = name.text();
    boolean capitals =
        Character.isUpperCase(text.codePointAt(0))
            && Character.isUpperCase(text.codePointAt(text.lastIndexOf(' ') + 1));
    boolean someone = type == ActorType.PERSON || type == ActorType.GROUP;
    return name.form() == Form.NAME || name.words() > 1 && capitals && !someone;
  }

  /**
   * A state's name in the list of countries, or the name in the authority file. The forces of a
   * state as a whole are called by its name, as each sentence describes them in words of its own.
   */
  private Optional<String> usualName(EntityKey key) {
    if (type == ActorType.STATE) {
      return state.map(Country::name);
    }
    Optional<Country> whole = type == ActorType.ARMED_FORCE ? state : Optional.empty();
    return known
        .map(AuthorityFile.Entry::name)
        .or(() -> whole.filter(of -> ActorKeys.ofForces(of).equals(key)).map(ActorCluster::forces));
  }

  private static String forces(Country country) {
    return country.name() + (country.name().endsWith("s") ? "’" : "’s") + " armed forces";
  }

  /** Descriptions ("the minister") only call by a name whoever has no other. */
  private List<String> aliases(String name) {
    boolean named = isNamed();
    return names.stream()
        .filter(it -> !named || (it.form() == Form.NAME && isCapitalized(it.text())))
        .map(Name::text)
        .filter(alias -> !alias.equals(name))
        .distinct()
        .sorted(BY_CODE_POINTS)
        .toList();
  }

  /** A short form such as "the ministry" counts as a name when it is told who is meant. */
  private static boolean isCapitalized(String words) {
    return words.codePoints().anyMatch(Character::isUpperCase);
  }

  /** The actor of this cluster. */
  public Actor toActor(EntityKey key) {
    String name = name();
    boolean isState = type == ActorType.STATE;
    return new Actor(
        key,
        name,
        usualName(key),
        aliases(name),
        type,
        isState ? Optional.empty() : statedState(),
        isState ? Optional.empty() : knownState().filter(this::fits),
        isState ? state : Optional.empty(),
        known.flatMap(AuthorityFile.Entry::wikidata));
  }
}
