package org.newsgraph.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.CountryEntry;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.Country;

/** Well-known people and organizations with their other names, from {@code authority.tsv}. */
final class Authority {

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
  record Entry(
      String slug,
      String name,
      ActorType type,
      Optional<Country> state,
      Optional<String> wikidata,
      boolean replaces) {}

  private final Map<List<String>, Entry> people = new HashMap<>();
  private final Map<List<String>, Entry> others = new HashMap<>();

  Authority(Countries countries) {
    for (List<String> row : Lexicon.table("authority.tsv", 7)) {
      Entry entry =
          new Entry(
              row.get(0),
              row.get(1),
              type(row.get(2)),
              countries.byCode(row.get(3)).map(CountryEntry::country),
              Optional.of(row.get(4)).filter(id -> !id.isEmpty()),
              row.get(6).equals("yes"));
      Stream.concat(Stream.of(entry.name()), Arrays.stream(row.get(5).split("\\|")))
          .filter(name -> !name.isEmpty())
          .forEach(name -> of(entry.type()).putIfAbsent(key(name), entry));
    }
  }

  /** By any of the names, spelling variants folded. */
  Optional<Entry> find(ActorType type, String name) {
    return Optional.ofNullable(of(type).get(key(name)));
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
