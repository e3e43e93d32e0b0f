package org.newsgraph.query;

import java.util.Optional;

/**
 * A value that a saved query asks for.
 *
 * @param name as users write it
 * @param variable the SPARQL variable it binds, without the question mark
 * @param type what it takes
 * @param mandatory whether the query makes no sense without it
 * @param description what it means, empty if the query does not say
 * @param defaultValue taken if the user gives none, empty if there is none
 * @param example a value that makes sense, empty if the query gives none
 */
public record Parameter(
    String name,
    String variable,
    ParameterType type,
    boolean mandatory,
    String description,
    Optional<String> defaultValue,
    Optional<String> example) {

  /** Whether a user has to give a value. */
  public boolean isRequired() {
    return mandatory && defaultValue.isEmpty();
  }
}
