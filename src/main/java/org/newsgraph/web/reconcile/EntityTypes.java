package org.newsgraph.web.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The types of entities and their properties, as {@code reconcile.json} lists them. */
final class EntityTypes {

  private static final String FILE = "/org/newsgraph/reconcile.json";
  private static final JsonNode ALL = read();

  /**
   * A type or a property.
   *
   * @param id by which clients ask for it
   * @param name for people
   * @param description for people
   */
  record Term(String id, String name, String description) {

    private static Term of(JsonNode json) {
      return new Term(
          json.path("id").asText(), json.path("name").asText(), json.path("description").asText());
    }

    private boolean begins(String prefix) {
      return Stream.of(id, name)
          .anyMatch(it -> it.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)));
    }
  }

  private EntityTypes() {}

  private static JsonNode read() {
    try (InputStream file = EntityTypes.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** All types. */
  static List<Term> types() {
    return terms("types").map(Term::of).toList();
  }

  /** The name of a type or a property; its id if it is none of ours. */
  static String name(String id) {
    return Stream.concat(terms("types"), terms("properties"))
        .map(Term::of)
        .filter(term -> term.id().equals(id))
        .map(Term::name)
        .findFirst()
        .orElse(id);
  }

  /** Types or properties whose id or name begins so. */
  static List<Term> beginning(String kind, String prefix) {
    return terms(kind).map(Term::of).filter(term -> term.begins(prefix)).toList();
  }

  /** The properties that entities of a type have; all properties if the type is empty. */
  static List<Term> propertiesOf(String type) {
    String kind = type.equals("Place") ? "Place" : "Actor";
    return terms("properties")
        .filter(json -> type.isEmpty() || json.path("of").toString().contains('"' + kind + '"'))
        .map(Term::of)
        .toList();
  }

  private static Stream<JsonNode> terms(String kind) {
    return StreamSupport.stream(ALL.path(kind).spliterator(), false);
  }
}
