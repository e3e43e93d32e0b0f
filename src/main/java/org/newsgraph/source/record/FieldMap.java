package org.newsgraph.source.record;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;

/**
 * Maps the members of a record to the metadata of an article.
 *
 * @param names for each field the names to try, in order; a name with dots, as in {@code
 *     source.name}, leads into what a member holds
 */
public record FieldMap(Map<Field, List<String>> names) {

  /** The names that are usual, those of ninjs and JSON Feed among them. */
  public static final FieldMap USUAL = usual();

  /** Copies the map. */
  public FieldMap {
    names = Map.copyOf(names);
  }

  private static FieldMap usual() {
    return new FieldMap(
        Lexicon.table("record-fields.tsv", 2).stream()
            .collect(
                Collectors.groupingBy(
                    row -> Field.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    Collectors.mapping(row -> row.get(1), Collectors.toList()))));
  }

  /**
   * The usual names but for the fields that are named here.
   *
   * @param map such as {@code text=body,date=pub}
   * @throws IllegalArgumentException if it is written otherwise, or names no field
   */
  public static FieldMap parse(String map) {
    Map<Field, List<String>> names = new EnumMap<>(USUAL.names);
    for (String entry : map.split(",", -1)) {
      int equals = entry.indexOf('=');
      if (equals < 1 || equals == entry.length() - 1) {
        throw new IllegalArgumentException(
            "--map " + map + ": write it like text=body,title=headline");
      }
      names.put(field(entry.substring(0, equals)), List.of(entry.substring(equals + 1).strip()));
    }
    return new FieldMap(names);
  }

  private static Field field(String name) {
    return Arrays.stream(Field.values())
        .filter(field -> label(field).equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--map "
                        + name
                        + ": the fields are "
                        + Arrays.stream(Field.values())
                            .map(FieldMap::label)
                            .collect(Collectors.joining(", "))));
  }

  private static String label(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /** The names to try for a field, in order. */
  List<String> of(Field field) {
    return names.getOrDefault(field, List.of());
  }

  /** The fields that a record can have. */
  public enum Field {
    /** The article itself, plain or as HTML. */
    TEXT,
    /** Its headline. */
    TITLE,
    /** When it was published. */
    DATE,
    /** Its address. */
    URL,
    /** Who published it. */
    PUBLISHER,
    /** Who wrote it. */
    AUTHOR,
    /** Whether it may be used; agencies cancel and withhold articles. */
    STATUS,
    /** The articles, where one record holds them all. */
    RECORDS
  }
}
