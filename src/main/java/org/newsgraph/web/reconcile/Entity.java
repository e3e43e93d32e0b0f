package org.newsgraph.web.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An actor or a place of the store.
 *
 * @param id its IRI without the base of the store
 * @param name its usual name
 * @param types the ids of its types, at least one
 * @param values by the ids of properties; each property has at least one
 */
public record Entity(String id, String name, List<String> types, Map<String, List<Value>> values) {

  private static final String PLACE = "Place";
  private static final String ACTOR = "Actor";

  /**
   * A value of a property.
   *
   * @param text to show
   * @param id of the entity that it is; empty if it is text
   */
  public record Value(String text, String id) {

    private boolean is(String asked) {
      return text.equalsIgnoreCase(asked.strip()) || id.equals(asked);
    }
  }

  /** Copies the collections. */
  public Entity {
    types = List.copyOf(types);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether it is of a type, or of one beneath it. */
  boolean isA(String type) {
    return types.contains(type) || (type.equals(ACTOR) && !types.contains(PLACE));
  }

  /** Whether a property has a value, by its text or its id; false if it has none. */
  boolean has(String property, String value) {
    return values(property).stream().anyMatch(it -> it.is(value));
  }

  /** The values of a property; none if it has none. */
  List<Value> values(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** Whether it is known from one article alone. */
  boolean isLocal() {
    return id.startsWith("article/");
  }

  /** Its other names. */
  public List<String> aliases() {
    return values("alias").stream().map(Value::text).toList();
  }

  /** All names. */
  Stream<String> names() {
    return Stream.concat(Stream.of(name), aliases().stream());
  }

  /** Types, state, posts and kind in a line. */
  public String description() {
    Stream<String> details =
        Stream.of("kind", "post", "state", "country")
            .flatMap(property -> values(property).stream().limit(2))
            .map(Value::text);
    return Stream.concat(types.stream().map(EntityTypes::name), details)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
