package org.newsgraph.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.text.Span;

/** Reads the JSON of an annotation; a field that is left out or null is an empty string. */
final class GoldJson {

  private GoldJson() {}

  /** The name of the annotated article's file. */
  static String file(JsonNode annotation) {
    return text(annotation.path("article"), "file");
  }

  /** The annotations of an article with its text. */
  static GoldArticle article(JsonNode annotation, String text) {
    return new GoldArticle(
        file(annotation),
        text,
        all(annotation, "actors", GoldJson::actor),
        all(annotation, "officials", GoldJson::official),
        all(annotation, "statements", GoldJson::statement),
        all(annotation, "places", GoldJson::place),
        all(annotation, "quantities", GoldJson::quantity));
  }

  private static GoldArticle.Actor actor(JsonNode node) {
    return new GoldArticle.Actor(
        text(node, "id"),
        text(node, "name"),
        text(node, "type"),
        text(node, "state"),
        all(node, "surface", JsonNode::asText),
        node.path("optional").asBoolean());
  }

  private static GoldArticle.Official official(JsonNode node) {
    return new GoldArticle.Official(
        node.path("named").asBoolean(),
        text(node, "name"),
        text(node, "post"),
        text(node, "of"),
        text(node, "state"));
  }

  private static GoldArticle.Statement statement(JsonNode node) {
    return new GoldArticle.Statement(
        text(node, "id"),
        text(node, "speaker"),
        text(node, "speakerText"),
        text(node, "cue"),
        text(node, "content"),
        all(node, "spans", span -> new Span(span.path(0).asInt(), span.path(1).asInt())),
        text(node, "kind"),
        text(node, "stance"),
        text(node, "medium"),
        text(node, "addressee"),
        text(node, "saidOn"),
        node.path("optional").asBoolean());
  }

  private static GoldArticle.Place place(JsonNode node) {
    return new GoldArticle.Place(
        text(node, "name"),
        text(node, "kind"),
        text(node, "country"),
        node.path("lat").isNumber()
            ? Optional.of(new Coordinates(node.path("lat").asDouble(), node.path("lon").asDouble()))
            : Optional.empty(),
        all(node, "surface", JsonNode::asText),
        node.path("optional").asBoolean());
  }

  private static GoldArticle.Quantity quantity(JsonNode node) {
    return new GoldArticle.Quantity(
        node.path("value").asDouble(),
        text(node, "unit"),
        text(node, "about"),
        node.path("approximate").asBoolean(),
        text(node, "statement"));
  }

  private static <T> List<T> all(JsonNode node, String field, Function<JsonNode, T> read) {
    return StreamSupport.stream(node.path(field).spliterator(), false).map(read).toList();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : "";
  }
}
