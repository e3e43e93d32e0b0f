package org.newsgraph.correction;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * That an actor may be the same as something that a service knows.
 *
 * @param actor the IRI of an actor that is known to all articles
 * @param identifier the IRI by which the service knows it
 * @param service the address of the service
 * @param score how sure the service is, as it says; decimals
 */
public record Identification(String actor, String identifier, String service, String score) {

  private static final int FIELDS = 4;
  private static final String ACTOR = "actor/";

  /**
   * @throws IllegalArgumentException if an IRI is none, or the score is no decimal
   */
  public Identification {
    if (!actor.matches(".+/" + ACTOR + "[^/]+")) {
      throw new IllegalArgumentException("<%s> is no actor of a store".formatted(actor));
    }
    requireIri(actor);
    requireIri(identifier);
    requireIri(service);
    if (!score.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      throw new IllegalArgumentException("the score \"%s\" is no number".formatted(score));
    }
  }

  private static void requireIri(String iri) {
    try {
      if (!new URI(iri).isAbsolute()) {
        throw new IllegalArgumentException("<%s> is no absolute IRI".formatted(iri));
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("<%s> is no IRI: %s".formatted(iri, e.getReason()), e);
    }
  }

  /** What the IRIs of the actor's store begin with. */
  public String base() {
    return actor.substring(0, actor.lastIndexOf(ACTOR));
  }

  /** As a line of a file, with fields parted by tabs. */
  String line() {
    return String.join("\t", actor, identifier, service, score);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is not as {@link #line} writes it
   */
  static Identification parse(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    if (fields.size() != FIELDS) {
      throw new IllegalArgumentException(
          "has %d fields, not actor, identifier, service and score".formatted(fields.size()));
    }
    return new Identification(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
  }
}
