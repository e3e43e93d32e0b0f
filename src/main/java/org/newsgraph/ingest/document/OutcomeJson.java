package org.newsgraph.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Outcomes as lines of JSON, which sort by the documents' names. */
public final class OutcomeJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OutcomeJson() {}

  public static String line(Outcome outcome) {
    ObjectNode json = JSON.createObjectNode().put("file", outcome.name());
    if (outcome instanceof Outcome.Stored stored) {
      json.put("outcome", "stored").put("article", stored.article());
    } else if (outcome instanceof Outcome.Unchanged unchanged) {
      json.put("outcome", "unchanged").put("article", unchanged.article());
    } else if (outcome instanceof Outcome.Failed failed) {
      ArrayNode reasons = json.put("outcome", "failed").putArray("reasons");
      failed.reasons().forEach(reasons::add);
    }
    return json.toString();
  }

  static Outcome parse(String line) {
    try {
      return parse(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an outcome: " + line, e);
    }
  }

  private static Outcome parse(JsonNode json) {
    String name = json.path("file").asText();
    String article = json.path("article").asText();
    return switch (json.path("outcome").asText()) {
      case "stored" -> new Outcome.Stored(name, article);
      case "unchanged" -> new Outcome.Unchanged(name, article);
      default -> {
        List<String> reasons = new ArrayList<>();
        json.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        yield new Outcome.Failed(name, reasons);
      }
    };
  }
}
