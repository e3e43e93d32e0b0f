package org.newsgraph.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;

/** The words that say what kind of place a name denotes: "oblast", "River", "air base". */
public final class PlaceTypes {

  /** What a type word says. */
  public enum Level {
    ADMIN1,
    ADMIN2,
    CITY,
    WATER,
    REGION,
    FACILITY
  }

  private final Map<String, Level> levels;

  private PlaceTypes(Map<String, Level> levels) {
    this.levels = levels;
  }

  /** The packaged list. */
  public static PlaceTypes load() {
    return new PlaceTypes(
        Lexicon.table("place-types.tsv", 2).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> row.get(0), row -> Level.valueOf(row.get(1).toUpperCase(Locale.ROOT)))));
  }

  /** What a word or a phrase says, in any case, singular or plural in -s; empty if nothing. */
  public Optional<Level> level(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    Level found = levels.get(key);
    if (found == null && key.endsWith("s")) {
      found = levels.get(key.substring(0, key.length() - 1));
    }
    return Optional.ofNullable(found);
  }

  /**
   * A name without a type word at its end or its beginning, or as it is if nothing would be left.
   */
  public String withoutType(String name) {
    List<String> words = Arrays.asList(name.split(" "));
    int size = words.size();
    if (size > 1 && isUnit(words.get(size - 1))) {
      return String.join(" ", words.subList(0, size - 1));
    }
    if (size > 2 && isUnit(words.get(0)) && PlaceNames.isLink(words.get(1))) {
      return String.join(" ", words.subList(2, size));
    }
    if (size > 1 && isUnit(words.get(0))) {
      return String.join(" ", words.subList(1, size));
    }
    return name;
  }

  private boolean isUnit(String word) {
    return level(word).filter(found -> found == Level.ADMIN1 || found == Level.ADMIN2).isPresent();
  }
}
