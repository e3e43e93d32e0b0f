package org.newsgraph.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.ParameterType;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Representation;

/**
 * Answers {@code /openapi.json}: the server described in <a
 * href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>. The fixed paths come from a resource
 * file; each saved query adds one.
 */
final class OpenApiServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final String FILE = "/org/newsgraph/openapi.json";
  private static final String REFERENCE = "$ref";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] document;

  /** Creates a servlet for the queries of a catalog. */
  OpenApiServlet(QueryCatalog catalog) {
    this.document = document(catalog);
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(document);
  }

  private static byte[] document(QueryCatalog catalog) {
    try (InputStream file = OpenApiServlet.class.getResourceAsStream(FILE)) {
      ObjectNode document = (ObjectNode) JSON.readTree(Objects.requireNonNull(file));
      ObjectNode paths = document.withObject("/paths");
      catalog.all().forEach(query -> paths.putObject(query.path()).set("get", operation(query)));
      return JSON.writeValueAsBytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static ObjectNode operation(PublishedQuery query) {
    ObjectNode operation = JSON.createObjectNode();
    operation.put("operationId", query.name());
    operation.put("summary", query.saved().summary());
    operation.put(
        "description",
        "%s\n\nColumns: %s."
            .formatted(query.saved().description(), String.join(", ", query.columns())));
    operation.putArray("tags").add("saved queries");
    ArrayNode parameters = operation.putArray("parameters");
    query.saved().parameters().forEach(it -> describe(it, parameters.addObject()));
    Paging.NAMES.forEach(it -> refer(parameters.addObject(), "parameters", it));
    responses(query, operation.putObject("responses"));
    return operation;
  }

  private static void describe(Parameter parameter, ObjectNode json) {
    json.put("name", parameter.name());
    json.put("in", "query");
    json.put("required", parameter.isRequired());
    json.put("description", parameter.description());
    ObjectNode schema = json.putObject("schema");
    schema.put("type", type(parameter.type()));
    if (parameter.type() == ParameterType.DATE || parameter.type() == ParameterType.IRI) {
      schema.put("format", parameter.type().label());
    }
    if (!parameter.values().isEmpty()) {
      parameter.values().forEach(schema.putArray("enum")::add);
    }
    parameter.defaultValue().ifPresent(value -> set(schema, "default", parameter.type(), value));
    parameter.example().ifPresent(value -> set(json, "example", parameter.type(), value));
  }

  private static String type(ParameterType type) {
    return switch (type) {
      case STRING, IRI, DATE -> "string";
      case NUMBER, INTEGER, BOOLEAN -> type.label();
    };
  }

  private static void set(ObjectNode json, String name, ParameterType type, String value) {
    switch (type) {
      case STRING, IRI, DATE -> json.put(name, value);
      case NUMBER -> json.put(name, new BigDecimal(value));
      case INTEGER -> json.put(name, new BigInteger(value));
      case BOOLEAN -> json.put(name, Boolean.parseBoolean(value));
    }
  }

  private static void responses(PublishedQuery query, ObjectNode responses) {
    ObjectNode found = responses.putObject("200");
    found.put("description", "The rows.");
    ObjectNode headers = found.putObject("headers");
    refer(headers.putObject("Link"), "headers", "Link");
    refer(headers.putObject("Content-Disposition"), "headers", "Content-Disposition");
    ObjectNode content = found.putObject("content");
    for (Representation representation : query.representationsAndSynonyms().all()) {
      schema(representation, content.putObject(representation.mediaType()).putObject("schema"));
    }
    refer(responses.putObject("400"), "responses", "BadRequest");
    refer(responses.putObject("406"), "responses", "NotAcceptable");
    refer(responses.putObject("503"), "responses", "TooLong");
  }

  private static void schema(Representation representation, ObjectNode schema) {
    switch (representation.suffix()) {
      case "json" -> refer(schema, "schemas", "SparqlResults");
      case "geojson" -> refer(schema, "schemas", "FeatureCollection");
      case "parquet" -> schema.put("type", "string").put("format", "binary");
      default -> schema.put("type", "string");
    }
  }

  private static void refer(ObjectNode json, String kind, String name) {
    json.put(REFERENCE, "#/components/%s/%s".formatted(kind, name));
  }
}
