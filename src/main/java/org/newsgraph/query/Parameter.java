package org.newsgraph.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A value that a saved query asks for.
 *
 * @param name as users write it
 * @param variable the SPARQL variable it binds, without the question mark
 * @param type what it takes
 * @param values those that it takes; empty if it takes any of its type
 * @param mandatory whether the query makes no sense without it
 * @param description what it means, empty if the query does not say
 * @param defaultValue taken if the user gives none, empty if there is none
 * @param example a value that makes sense, empty if the query gives none
 */
public record Parameter(
    String name,
    String variable,
    ParameterType type,
    List<String> values,
    boolean mandatory,
    String description,
    Optional<String> defaultValue,
    Optional<String> example) {

  /** Copies the list. */
  public Parameter {
    values = List.copyOf(values);
  }

  /** What it takes, in words. */
  public String takes() {
    int last = values.size() - 1;
    return switch (values.size()) {
      case 0 -> type.description();
      case 1 -> values.get(last);
      default -> String.join(", ", values.subList(0, last)) + " or " + values.get(last);
    };
  }

  /** The term for a value as a user writes it, empty if it is none that this parameter takes. */
  Optional<Node> term(String value) {
    return values.isEmpty() || values.contains(value) ? type.term(value) : Optional.empty();
  }

  /** Whether a user has to give a value. */
  public boolean isRequired() {
    return mandatory && defaultValue.isEmpty();
  }
}
