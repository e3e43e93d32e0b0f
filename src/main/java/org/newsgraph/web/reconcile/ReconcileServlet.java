package org.newsgraph.web.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.HttpRequests;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageWriter;
import org.newsgraph.web.search.NameSearch;

/** Answers {@code /reconcile} and what is beneath it. */
public final class ReconcileServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ONTOLOGY = "https://w3id.org/newsgraph/ontology#";
  private static final int BATCH = 50;
  private static final int LIMIT = 5;
  private static final int MOST = 25;
  private static final int LONGEST_NAME = 200;

  /** Where OpenRefine's own page stands, whose scripts ask; a page from elsewhere needs leave. */
  private static final Set<String> OPEN_REFINE =
      Set.of("http://127.0.0.1:3333", "http://localhost:3333");

  /** Tools show the preview in a frame of their own page. */
  private static final String FRAMED =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *";

  private final String base;
  private final transient EntityReader entities;
  private final transient EntityMatcher matcher;
  private final transient PageWriter pages;

  /**
   * A service for a store.
   *
   * @param base what the IRIs of the store begin with
   */
  public ReconcileServlet(PageQueries queries, String base, PageWriter pages) {
    this.base = base;
    this.entities = new EntityReader(queries, base);
    this.matcher = new EntityMatcher(new NameSearch(queries), entities, base);
    this.pages = pages;
  }

  @Override
  protected boolean isTaken(HttpServletRequest request) {
    return super.isTaken(request) || request.getMethod().equals("POST");
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    letOpenRefineRead(request, response);
    switch (Optional.ofNullable(request.getPathInfo()).orElse("")) {
      case "" -> write(service(request), response);
      case "/suggest/entity" -> write(suggestedEntities(parameter(request, "prefix")), response);
      case "/suggest/type" -> write(suggested("types", request), response);
      case "/suggest/property" -> write(suggested("properties", request), response);
      case "/properties" -> write(proposed(parameter(request, "type")), response);
      case "/preview" -> preview(parameter(request, "id"), response);
      case "/flyout" -> write(flyout(parameter(request, "id")), response);
      default -> throw new HttpException(404, "There is nothing here: see /reconcile.");
    }
  }

  private static void letOpenRefineRead(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("Vary", "Origin");
    Optional.ofNullable(request.getHeader("Origin"))
        .filter(OPEN_REFINE::contains)
        .ifPresent(origin -> response.setHeader("Access-Control-Allow-Origin", origin));
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
  }

  private static void write(JsonNode json, HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(JSON.writeValueAsBytes(json));
  }

  private JsonNode service(HttpServletRequest request) {
    if (request.getParameter("queries") != null) {
      return results(json(request, "queries"));
    }
    if (request.getParameter("extend") != null) {
      return extended(json(request, "extend"));
    }
    return manifest(HttpRequests.serverAddress(request));
  }

  private static JsonNode json(HttpServletRequest request, String name) {
    try {
      return JSON.readTree(request.getParameter(name));
    } catch (JsonProcessingException e) {
      throw new HttpException(400, "%s is no JSON: %s".formatted(name, e.getOriginalMessage()));
    }
  }

  private ObjectNode manifest(String address) {
    String service = address + "reconcile";
    ObjectNode manifest = JSON.createObjectNode();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", "NewsGraph");
    manifest.put("identifierSpace", base);
    manifest.put("schemaSpace", ONTOLOGY);
    manifest.put("documentation", address + "docs/serving");
    manifest.put("batchSize", BATCH);
    ArrayNode types = manifest.putArray("defaultTypes");
    EntityTypes.types().forEach(type -> put(type, types.addObject()));
    manifest.putObject("view").put("url", address + "{{id}}");
    manifest
        .putObject("preview")
        .put("url", service + "/preview?id={{id}}")
        .put("width", 400)
        .put("height", 140);
    ObjectNode suggest = manifest.putObject("suggest");
    for (String what : List.of("entity", "type", "property")) {
      suggest.putObject(what).put("service_url", service).put("service_path", "/suggest/" + what);
    }
    suggest.withObject("/entity").put("flyout_service_path", "/flyout?id=${id}");
    manifest
        .putObject("extend")
        .putObject("propose_properties")
        .put("service_url", service)
        .put("service_path", "/properties");
    return manifest;
  }

  private static void put(EntityTypes.Term term, ObjectNode json) {
    json.put("id", term.id()).put("name", term.name()).put("description", term.description());
  }

  private JsonNode results(JsonNode batch) {
    if (!batch.isObject() || batch.size() > BATCH) {
      throw new HttpException(
          400, "queries must be an object of at most %d queries by their names.".formatted(BATCH));
    }
    ObjectNode results = JSON.createObjectNode();
    batch
        .properties()
        .forEach(
            query -> {
              ArrayNode found = results.putObject(query.getKey()).putArray("result");
              matcher
                  .candidates(wanted(query.getValue()))
                  .forEach(candidate -> put(candidate, found.addObject()));
            });
    return results;
  }

  private static EntityMatcher.Wanted wanted(JsonNode query) {
    if (!query.isObject()) {
      throw new HttpException(400, "A query must be an object, such as {\"query\": \"Iran\"}.");
    }
    if (!query.path("limit").isMissingNode() && !query.path("limit").isInt()) {
      throw new HttpException(400, "The limit of a query must be a whole number.");
    }
    String name = query.path("query").asText("").strip();
    if (name.length() > LONGEST_NAME) {
      throw new HttpException(400, "A query has more than %d characters.".formatted(LONGEST_NAME));
    }
    Map<String, List<String>> properties = new LinkedHashMap<>();
    query
        .path("properties")
        .forEach(it -> properties.put(it.path("pid").asText(), texts(it.path("v"))));
    return new EntityMatcher.Wanted(
        name,
        texts(query.path("type")),
        properties,
        Math.max(1, Math.min(MOST, query.path("limit").asInt(LIMIT))));
  }

  /** A text, an entity by its id, or an array of these. */
  private static List<String> texts(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .flatMap(it -> texts(it).stream())
          .toList();
    }
    String text = value.isObject() ? value.path("id").asText() : value.asText("");
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static void put(EntityMatcher.Candidate candidate, ObjectNode json) {
    Entity entity = candidate.entity();
    json.put("id", entity.id())
        .put("name", entity.name())
        .put("description", entity.description())
        .put("score", candidate.score())
        .put("match", candidate.match());
    ArrayNode types = json.putArray("type");
    entity
        .types()
        .forEach(type -> types.addObject().put("id", type).put("name", EntityTypes.name(type)));
  }

  private JsonNode extended(JsonNode asked) {
    if (!asked.path("ids").isArray() || !asked.path("properties").isArray()) {
      throw new HttpException(
          400, "extend must be an object with two arrays, \"ids\" and \"properties\".");
    }
    List<String> ids = texts(asked.path("ids"));
    List<String> properties = texts(asked.path("properties"));
    if (ids.size() > BATCH * MOST) {
      throw new HttpException(400, "extend has more than %,d ids.".formatted(BATCH * MOST));
    }
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode meta = answer.putArray("meta");
    properties.forEach(id -> meta.addObject().put("id", id).put("name", EntityTypes.name(id)));
    ObjectNode rows = answer.putObject("rows");
    ids.forEach(id -> properties.forEach(rows.putObject(id)::putArray));
    for (Entity entity : entities.entities(ids)) {
      for (String property : properties) {
        ArrayNode cells = rows.withObjectProperty(entity.id()).withArrayProperty(property);
        entity.values(property).forEach(value -> put(property, value, cells.addObject()));
      }
    }
    return answer;
  }

  private static void put(String property, Entity.Value value, ObjectNode cell) {
    if (!value.id().isEmpty()) {
      cell.put("id", value.id()).put("name", value.text());
    } else if (property.endsWith("itude")) {
      cell.put("float", Double.parseDouble(value.text()));
    } else {
      cell.put("str", value.text());
    }
  }

  private JsonNode suggestedEntities(String prefix) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode found = answer.putArray("result");
    matcher
        .beginning(prefix, MOST)
        .forEach(
            entity ->
                found
                    .addObject()
                    .put("id", entity.id())
                    .put("name", entity.name())
                    .put("description", entity.description()));
    return answer;
  }

  private static JsonNode suggested(String kind, HttpServletRequest request) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode found = answer.putArray("result");
    EntityTypes.beginning(kind, parameter(request, "prefix"))
        .forEach(term -> put(term, found.addObject()));
    return answer;
  }

  private static JsonNode proposed(String type) {
    ObjectNode answer = JSON.createObjectNode().put("type", type);
    ArrayNode properties = answer.putArray("properties");
    EntityTypes.propertiesOf(type).forEach(term -> put(term, properties.addObject()));
    return answer;
  }

  private Entity entity(String id) {
    if (id.isEmpty()) {
      throw new HttpException(
          400, "Which one? Give the id of an actor or a place, such as ?id=actor/iran");
    }
    return entities.entities(List.of(id)).stream()
        .findFirst()
        .orElseThrow(
            () -> new HttpException(404, "There is no actor or place \"%s\".".formatted(id)));
  }

  private void preview(String id, HttpServletResponse response) throws IOException {
    Entity entity = entity(id);
    response.setHeader("Content-Security-Policy", FRAMED);
    pages.write(new Page("preview", entity.name(), entity), response);
  }

  private JsonNode flyout(String id) {
    Entity entity = entity(id);
    return JSON.createObjectNode()
        .put("id", id)
        .put(
            "html",
            "<p><b>%s</b><br>%s</p>"
                .formatted(escaped(entity.name()), escaped(entity.description())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
