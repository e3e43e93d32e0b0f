package org.newsgraph.ingest.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What became of one document. */
public sealed interface Outcome {

  /** The document's name. */
  String name();

  /** As a JSON object on one line; such lines sort by the documents' names. */
  String json();

  /**
   * Its facts are in the store now.
   *
   * @param article the id of its article
   */
  record Stored(String name, String article) implements Outcome {

    @Override
    public String json() {
      return Json.object(this, "stored").put("article", article).toString();
    }
  }

  /**
   * The store held the same facts before.
   *
   * @param article the id of its article
   */
  record Unchanged(String name, String article) implements Outcome {

    @Override
    public String json() {
      return Json.object(this, "unchanged").put("article", article).toString();
    }
  }

  /**
   * It is not in the store. Other documents are not affected.
   *
   * @param reasons why, a sentence each, at least one
   */
  record Failed(String name, List<String> reasons) implements Outcome {

    /** Copies the list. */
    public Failed {
      reasons = List.copyOf(reasons);
    }

    /** A document that could not be read, with the message of the failure as the reason. */
    public static Failed of(String name, Throwable cause) {
      return new Failed(name, List.of(reason(cause)));
    }

    private static String reason(Throwable cause) {
      if (cause instanceof StackOverflowError) {
        return "it is nested too deeply";
      }
      if (cause instanceof OutOfMemoryError) {
        return "it needs more memory than there is (see NEWSGRAPH_MEMORY)";
      }
      return Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
    }

    @Override
    public String json() {
      ObjectNode json = Json.object(this, "failed");
      reasons.forEach(json.putArray("reasons")::add);
      return json.toString();
    }
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException if the line is not JSON
   */
  static Outcome parse(String line) {
    JsonNode json = Json.parse(line);
    String name = json.path("file").asText();
    String article = json.path("article").asText();
    return switch (json.path("outcome").asText()) {
      case "stored" -> new Stored(name, article);
      case "unchanged" -> new Unchanged(name, article);
      default ->
          new Failed(
              name,
              StreamSupport.stream(json.path("reasons").spliterator(), false)
                  .map(JsonNode::asText)
                  .toList());
    };
  }

  /** The members that all outcomes share. */
  final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    private static ObjectNode object(Outcome outcome, String kind) {
      return MAPPER.createObjectNode().put("file", outcome.name()).put("outcome", kind);
    }

    private static JsonNode parse(String line) {
      try {
        return MAPPER.readTree(line);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("not an outcome: " + line, e);
      }
    }
  }
}
