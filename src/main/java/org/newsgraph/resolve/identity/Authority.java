package org.newsgraph.resolve.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.CountryEntry;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;

/** Well-known people and organizations with their other names, from {@code authority.tsv}. */
public final class Authority {

  /**
   * Someone or something well known.
   *
   * @param slug the end of the IRI
   * @param name the usual name
   * @param type what kind of actor
   * @param state whose it is, empty if none
   * @param wikidata empty if not known for sure
   * @param replaces whether the usual name goes before the article's, which is a nickname
   */
  public record Entry(
      String slug,
      String name,
      ActorType type,
      Optional<Country> state,
      Optional<String> wikidata,
      boolean replaces) {

    /** Whether nothing says that it is another state's. */
    boolean fits(Optional<Country> owner) {
      return owner.isEmpty() || state.isEmpty() || owner.equals(state);
    }
  }

  private final Map<List<String>, Entry> people = new HashMap<>();
  private final Map<List<String>, Entry> others = new HashMap<>();
  private final Map<List<String>, Entry> shared = new HashMap<>();

  public Authority(Countries countries) {
    for (List<String> row : Lexicon.table("authority.tsv", 8)) {
      Entry entry =
          new Entry(
              row.get(0),
              row.get(1),
              type(row.get(2)),
              countries.byCode(row.get(3)).map(CountryEntry::country),
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

  /** By a name that nobody else bears, spelling variants folded. */
  public Optional<Entry> find(ActorType type, String name) {
    return Optional.ofNullable(of(type).get(key(name)));
  }

  /**
   * By any name.
   *
   * @param owner the state that the words name, empty if none
   * @param spokenOf whether the article speaks of a state, asked for names that several states'
   *     bodies bear
   */
  public Optional<Entry> find(
      ActorType type, String name, Optional<Country> owner, Predicate<Country> spokenOf) {
    return find(type, name)
        .or(() -> type == ActorType.PERSON ? Optional.empty() : shared(name, owner, spokenOf))
        .filter(entry -> entry.fits(owner));
  }

  private Optional<Entry> shared(
      String name, Optional<Country> owner, Predicate<Country> spokenOf) {
    return Optional.ofNullable(shared.get(key(name)))
        .filter(entry -> owner.isPresent() || entry.state().filter(spokenOf).isPresent());
  }

  private Map<List<String>, Entry> of(ActorType type) {
    return type == ActorType.PERSON ? people : others;
  }

  private static List<String> key(String name) {
    List<String> words = Slugs.folded(name);
    return words.size() > 1 && words.get(0).equals("the") ? words.subList(1, words.size()) : words;
  }

  private static ActorType type(String label) {
    return Arrays.stream(ActorType.values())
        .filter(type -> type.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("authority.tsv: no such type: " + label));
  }
}
