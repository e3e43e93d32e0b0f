package org.newsgraph.resolve.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;

/**
 * Well-known people and organizations with their other names, from {@code authority.tsv}.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class AuthorityFile {

  /**
   * A person or an organization.
   *
   * @param slug the end of its IRI
   * @param name the usual name
   * @param type what kind of actor
   * @param state the state it belongs to, empty if none
   * @param wikidata its Wikidata id, empty if not known for sure
   * @param replaces whether the usual name is preferred to the one in the article, a nickname
   */
  public record Entry(
      String slug,
      String name,
      ActorType type,
      Optional<Country> state,
      Optional<String> wikidata,
      boolean replaces) {

    /** Whether the entry and the words do not name different states. */
    boolean fits(Optional<Country> owner) {
      return owner.isEmpty() || state.isEmpty() || owner.equals(state);
    }
  }

  private final Map<List<String>, Entry> people = new HashMap<>();
  private final Map<List<String>, Entry> others = new HashMap<>();

  /** By names that bodies of several states bear. */
  private final Map<List<String>, Entry> shared = new HashMap<>();

  /**
   * Reads the file.
   *
   * @param countries gives the states that the file names by code
   */
  public AuthorityFile(Countries countries) {
    for (List<String> row : Lexicon.table("authority.tsv", 8)) {
      Entry entry =
          new Entry(
              row.get(0),
              row.get(1),
              type(row.get(2)),
              countries.byCode(row.get(3)).map(Countries.Entry::country),
              Optional.of(row.get(4)).filter(id -> !id.isEmpty()),
              row.get(6).equals("yes"));
      names(row.get(7)).forEach(name -> shared.putIfAbsent(key(name), entry));
      Stream.concat(Stream.of(entry.name()), names(row.get(5)))
          .filter(name -> !shared.containsKey(key(name)))
          .forEach(name -> of(entry.type()).putIfAbsent(key(name), entry));
    }
  }

  private static Stream<String> names(String column) {
    return Arrays.stream(column.split("\\|")).filter(name -> !name.isEmpty());
  }

  /** The entry that alone bears a name, spelling variants folded; empty if there is none. */
  public Optional<Entry> find(ActorType type, String name) {
    return Optional.ofNullable(of(type).get(key(name)));
  }

  /**
   * The entry that a name means in an article; empty if there is none, or if the words name another
   * state than the entry has.
   *
   * @param owner the state that the words name, empty if none
   * @param salient whether the article is about a state; decides on names that bodies of several
   *     states bear
   */
  public Optional<Entry> find(
      ActorType type, String name, Optional<Country> owner, Predicate<Country> salient) {
    return find(type, name)
        .or(() -> type == ActorType.PERSON ? Optional.empty() : shared(name, owner, salient))
        .filter(entry -> entry.fits(owner));
  }

  private Optional<Entry> shared(String name, Optional<Country> owner, Predicate<Country> salient) {
    return Optional.ofNullable(shared.get(key(name)))
        .filter(entry -> owner.isPresent() || entry.state().filter(salient).isPresent());
  }

  private Map<List<String>, Entry> of(ActorType type) {
    return type == ActorType.PERSON ? people : others;
  }

  /** The words without a leading article, as "The Hague Court" is found as "Hague Court" too. */
  private static List<String> key(String name) {
    List<String> words = NameNormalizer.folded(name);
    return words.size() > 1 && NameForms.LINKS.is(NameForms.Link.LEADING, words.get(0))
        ? words.subList(1, words.size())
        : words;
  }

  private static ActorType type(String label) {
    return Arrays.stream(ActorType.values())
        .filter(type -> type.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("authority.tsv: no such type: " + label));
  }
}
