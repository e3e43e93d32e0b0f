package org.newsgraph.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A query with a name.
 *
 * @param name the file's name without {@code .rq}
 * @param summary what it answers, in a line
 * @param description more about it, may be empty
 * @param tags groups it belongs to
 * @param parameters in the order of the header
 * @param figure how the answer can be drawn, empty if only as a table
 * @param sparql the query as the file has it
 */
public record SavedQuery(
    String name,
    String summary,
    String description,
    List<String> tags,
    List<Parameter> parameters,
    Optional<Figure> figure,
    String sparql) {

  /** Copies the lists. */
  public SavedQuery {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
  }

  /**
   * The query with values in the place of its parameters. Values become terms of the parsed query,
   * so nothing in them can change what the query asks.
   *
   * @param values by the parameters' names
   * @throws QueryUseException if a value is missing, not of its type, or not asked for
   */
  public Query bind(Map<String, String> values) {
    requireKnown(values);
    Map<Var, Node> terms = new HashMap<>();
    for (Parameter parameter : parameters) {
      value(parameter, values)
          .ifPresent(value -> terms.put(Var.alloc(parameter.variable()), term(parameter, value)));
    }
    return QueryTransformOps.replaceVars(QueryFactory.create(sparql), terms);
  }

  private void requireKnown(Map<String, String> values) {
    for (String name : values.keySet()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
        throw new QueryUseException(
            name, "the query %s has no parameter \"%s\": %s".formatted(this.name, name, usage()));
      }
    }
  }

  private Optional<String> value(Parameter parameter, Map<String, String> values) {
    Optional<String> given =
        Optional.ofNullable(values.get(parameter.name())).or(parameter::defaultValue);
    if (given.isEmpty() && parameter.mandatory()) {
      throw new QueryUseException(
          parameter.name(),
          "the query %s needs %s (%s): %s"
              .formatted(name, parameter.name(), parameter.takes(), advice(parameter)));
    }
    return given;
  }

  private Node term(Parameter parameter, String value) {
    return parameter
        .term(value)
        .orElseThrow(
            () ->
                new QueryUseException(
                    parameter.name(),
                    "\"%s\" is no value for %s of the query %s, which takes %s: %s"
                        .formatted(
                            value, parameter.name(), name, parameter.takes(), advice(parameter))));
  }

  private String advice(Parameter parameter) {
    return parameter
        .example()
        .map(example -> "for example %s=\"%s\"".formatted(parameter.name(), example))
        .orElseGet(this::usage);
  }

  private String usage() {
    return parameters.isEmpty()
        ? "it takes none"
        : "it takes " + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
  }
}
