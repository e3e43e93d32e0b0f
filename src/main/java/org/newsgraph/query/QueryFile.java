package org.newsgraph.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * The form of a saved query's file: a header in YAML on lines that begin with {@code #+}, as grlc
 * has it, then SPARQL. A parameter is a variable {@code ?_name_type}, or {@code ?__name_type} if
 * the query also makes sense without it.
 */
final class QueryFile {

  private static final String HEADER = "#+";
  private static final Pattern PARAMETER =
      Pattern.compile("[?$](__?)([A-Za-z][A-Za-z0-9]*)(?:_([a-z]+))?\\b");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private QueryFile() {}

  /**
   * Reads a file's text.
   *
   * @param file its name, for messages
   * @throws BrokenQueryException if it cannot be used
   */
  static SavedQuery parse(String file, String text) {
    List<String> lines = text.lines().toList();
    JsonNode header = header(file, lines);
    requireSparql(file, text);
    return new SavedQuery(
        file.replaceFirst("\\.rq$", ""),
        header.path("summary").asText(""),
        header.path("description").asText("").strip(),
        strings(header.path("tags")),
        parameters(file, lines, header.path("parameters")),
        figure(file, header.path("figure")),
        text);
  }

  private static Optional<Figure> figure(String file, JsonNode figure) {
    if (figure.isMissingNode()) {
      return Optional.empty();
    }
    String kind = figure.path("kind").asText();
    return Optional.of(
        new Figure(
            Figure.Kind.named(kind)
                .orElseThrow(
                    () ->
                        new BrokenQueryException(
                            file,
                            1,
                            "there is no figure \"%s\": map, network or chart".formatted(kind))),
            figure.has("encoding") ? figure.path("encoding").toString() : "{}"));
  }

  private static JsonNode header(String file, List<String> lines) {
    String yaml =
        lines.stream()
            .takeWhile(line -> line.startsWith(HEADER))
            .map(line -> line.substring(HEADER.length()).replaceFirst("^ ", ""))
            .collect(Collectors.joining("\n"));
    try {
      JsonNode header = YAML.readTree(yaml);
      if (!header.isObject() || header.path("summary").asText("").isBlank()) {
        throw new BrokenQueryException(file, 1, "the header (lines with #+) has no summary");
      }
      return header;
    } catch (JsonProcessingException e) {
      throw new BrokenQueryException(
          file, e.getLocation().getLineNr(), "the header is no YAML: " + e.getOriginalMessage());
    }
  }

  private static void requireSparql(String file, String text) {
    try {
      QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new BrokenQueryException(file, Math.max(1, e.getLine()), e.getMessage());
    }
  }

  private static List<Parameter> parameters(String file, List<String> lines, JsonNode described) {
    Set<String> seen = new LinkedHashSet<>();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher variable = PARAMETER.matcher(lines.get(i));
      while (!lines.get(i).startsWith(HEADER) && variable.find()) {
        if (seen.add(variable.group().substring(1))) {
          parameters.add(parameter(file, i + 1, variable, entry(described, variable.group(2))));
        }
      }
    }
    requireUsed(file, described, parameters);
    List<String> order = described.findValuesAsText("name");
    parameters.sort(Comparator.comparingInt(parameter -> order.indexOf(parameter.name())));
    return parameters;
  }

  private static void requireUsed(String file, JsonNode described, List<Parameter> parameters) {
    for (JsonNode entry : described) {
      String name = entry.path("name").asText();
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
        throw new BrokenQueryException(
            file, 1, "the header describes " + name + ", but the query has no such variable");
      }
    }
  }

  private static JsonNode entry(JsonNode described, String name) {
    for (JsonNode entry : described) {
      if (entry.path("name").asText().equals(name)) {
        return entry;
      }
    }
    return MissingNode.getInstance();
  }

  private static Parameter parameter(String file, int line, Matcher variable, JsonNode described) {
    String type =
        Optional.ofNullable(variable.group(3))
            .orElseGet(() -> described.path("type").asText(ParameterType.STRING.label()));
    return new Parameter(
        variable.group(2),
        variable.group().substring(1),
        ParameterType.named(type)
            .orElseThrow(
                () ->
                    new BrokenQueryException(
                        file, line, variable.group() + " is of no type that we know: " + type)),
        strings(described.path("enum")),
        variable.group(1).length() == 1,
        described.path("description").asText(""),
        text(described.path("default")),
        text(described.path("example")));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asText());
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
