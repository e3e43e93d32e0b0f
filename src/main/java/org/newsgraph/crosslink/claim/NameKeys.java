package org.newsgraph.crosslink.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.findings.ActorType;

/**
 * Keys for names: the same for a country, its adjective and its people, for spellings of a surname.
 */
public final class NameKeys {

  /** Marks a key as a name. */
  static final String MARK = "@";

  private static final int COLUMNS = 11;

  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, String> called = new HashMap<>();

  public NameKeys() {
    for (List<String> row : Lexicon.table("countries.tsv", COLUMNS)) {
      called.put(slug(row.get(1)), row.get(1));
      Stream.of(List.of(row.get(1)), split(row.get(2)), split(row.get(3)))
          .flatMap(List::stream)
          .forEach(name -> countries.putIfAbsent(name.toLowerCase(Locale.ROOT), slug(row.get(1))));
    }
  }

  private static List<String> split(String cell) {
    return Arrays.asList(cell.split("\\|"));
  }

  private static String slug(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** The slug of a country that a name, an adjective or a word for its people means. */
  public Optional<String> country(List<String> words) {
    return country(String.join(" ", words));
  }

  /** The slug of a country that a name, an adjective or a word for its people means. */
  public Optional<String> country(String words) {
    return Optional.ofNullable(countries.get(words.toLowerCase(Locale.ROOT)));
  }

  /** The key of a name; empty for a common noun and for names of groups, whose words are kept. */
  static Optional<String> key(Mention mention) {
    boolean collective =
        mention
            .type()
            .filter(type -> type == ActorType.GROUP || type == ActorType.ARMED_FORCE)
            .isPresent();
    if (!mention.named() || collective) {
      return Optional.empty();
    }
    boolean person = mention.type().filter(type -> type == ActorType.PERSON).isPresent();
    return Optional.of(person ? person(mention.entity()) : MARK + plain(mention.entity()));
  }

  /** The key of a person. */
  static String person(EntityKey person) {
    return MARK + surname(plain(person));
  }

  private static String plain(EntityKey entity) {
    return entity.slug().replaceFirst("^\\d+-(?=.)", "");
  }

  private static String surname(String slug) {
    String last = slug.substring(slug.lastIndexOf('-') + 1);
    return last.replaceFirst("(?<=\\w{3})(iy|yy|ii|yi|ij|i)$", "y");
  }

  /** What people call the country of a key; the key itself if it is none. */
  public String display(String country) {
    return called.getOrDefault(country, country);
  }
}
