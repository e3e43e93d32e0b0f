package org.newsgraph.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.SavedQuery;

/** The saved queries for programs, in JSON. */
final class QueryList {

  private static final ObjectMapper JSON = new ObjectMapper();

  private QueryList() {}

  /** What {@code /queries} answers; the schema {@code Queries} of our OpenAPI describes it. */
  static byte[] of(QueryCatalog catalog) throws IOException {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode queries = list.putArray("queries");
    catalog.all().forEach(query -> describe(query, queries.addObject()));
    return JSON.writeValueAsBytes(list);
  }

  private static void describe(PublishedQuery query, ObjectNode json) {
    SavedQuery saved = query.saved();
    json.put("name", saved.name());
    json.put("summary", saved.summary());
    json.put("description", saved.description());
    saved.tags().forEach(json.putArray("tags")::add);
    query.columns().forEach(json.putArray("columns")::add);
    ArrayNode parameters = json.putArray("parameters");
    saved.parameters().forEach(parameter -> describe(parameter, parameters.addObject()));
    ObjectNode formats = json.putObject("formats");
    query.downloads().forEach(it -> formats.put(it.suffix(), query.path() + "." + it.suffix()));
  }

  private static void describe(Parameter parameter, ObjectNode json) {
    json.put("name", parameter.name());
    json.put("type", parameter.type().label());
    json.put("required", parameter.isRequired());
    json.put("description", parameter.description());
    parameter.defaultValue().ifPresent(value -> json.put("default", value));
    parameter.example().ifPresent(value -> json.put("example", value));
  }
}
