package org.newsgraph.source.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON as others write it. */
public final class Json {

  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .build();

  private Json() {}

  /**
   * Returns the texts of a member, blank ones left out; of an array, those of all its items.
   *
   * @param name a member; if there is none of that name, what stands before its first dot is the
   *     member, and the rest a name within it
   */
  public static List<String> values(JsonNode node, String name) {
    return nodes(node, name)
        .flatMap(Json::items)
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull() && !value.isBoolean())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** What stands under a name, as it is. */
  public static Stream<JsonNode> nodes(JsonNode node, String name) {
    List<JsonNode> found = new ArrayList<>();
    items(node).forEach(item -> find(item, name, found));
    return found.stream();
  }

  private static void find(JsonNode node, String name, List<JsonNode> found) {
    if (node.has(name)) {
      found.add(node.get(name));
      return;
    }
    int dot = name.indexOf('.');
    if (dot > 0 && node.has(name.substring(0, dot))) {
      nodes(node.get(name.substring(0, dot)), name.substring(dot + 1)).forEach(found::add);
    }
  }

  /** The items of a list; of anything else, itself. */
  public static Stream<JsonNode> items(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }

  /** What is wrong, without the text around it, and where. */
  static String trouble(JsonProcessingException e) {
    return "no JSON (" + e.getOriginalMessage() + place(e) + ")";
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : ", line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }
}
