package org.newsgraph.web.api;

import java.util.Map;
import java.util.Optional;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.ParameterType;
import org.newsgraph.query.QueryUseException;

/**
 * A field of the form for a query's values.
 *
 * @param name of the parameter
 * @param type of the HTML input, or {@code select} for true and false
 * @param isRequired whether it may not be left empty
 * @param hint what it means and an example; may be empty
 * @param value what stands in it; may be empty
 * @param error what is wrong with the value; empty if nothing is
 */
public record Field(
    String name,
    String type,
    boolean isRequired,
    String hint,
    String value,
    Optional<String> error) {

  static Field of(
      Parameter parameter, Map<String, String> values, Optional<QueryUseException> wrong) {
    return new Field(
        parameter.name(),
        type(parameter.type()),
        parameter.isRequired(),
        hint(parameter),
        Optional.ofNullable(values.get(parameter.name())).or(parameter::defaultValue).orElse(""),
        wrong
            .filter(it -> it.parameter().filter(parameter.name()::equals).isPresent())
            .map(QueryUseException::getMessage));
  }

  private static String type(ParameterType type) {
    return switch (type) {
      case STRING -> "text";
      case IRI -> "url";
      case NUMBER, INTEGER -> "number";
      case DATE -> "date";
      case BOOLEAN -> "select";
    };
  }

  private static String hint(Parameter parameter) {
    String example = parameter.example().map(it -> "for example " + it).orElse("");
    String description = parameter.description();
    return description.isEmpty() || example.isEmpty()
        ? description + example
        : description + "; " + example;
  }

  /** The id of its hint and error on the page. */
  public String describedBy() {
    return name + "-hint";
  }
}
