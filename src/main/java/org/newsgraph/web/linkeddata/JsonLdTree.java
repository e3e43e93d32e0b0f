package org.newsgraph.web.linkeddata;

import com.apicatalog.jsonld.lang.Keywords;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Arranges the nodes of expanded JSON-LD as a tree around one of them: what points to it stands in
 * it as {@code @reverse}, what a node points to in the first node that does, and what is connected
 * with nothing in {@code @included}. Each node is described once, but what has nothing but labels
 * wherever it comes; the triples stay the same.
 */
final class JsonLdTree {

  private final String root;
  private final Map<String, JsonObject> nodes = new LinkedHashMap<>();

  /** The nodes that point to the root, by the property. */
  private final Map<String, Set<String>> incoming = new TreeMap<>();

  private final Set<String> described = new HashSet<>();

  private JsonLdTree(JsonArray expanded, String root) {
    this.root = root;
    for (JsonValue value : expanded) {
      JsonObject node = value.asJsonObject();
      nodes.put(node.getString(Keywords.ID), node);
    }
    nodes.forEach(this::findIncoming);
  }

  private void findIncoming(String id, JsonObject node) {
    node.forEach(
        (property, values) -> {
          if (!property.startsWith("@") && refersTo(values.asJsonArray(), root)) {
            incoming.computeIfAbsent(property, key -> new TreeSet<>()).add(id);
          }
        });
  }

  private static boolean refersTo(JsonArray values, String id) {
    return values.stream()
        .map(JsonValue::asJsonObject)
        .anyMatch(value -> value.getString(Keywords.ID, "").equals(id));
  }

  /** The tree around a node of a document; the root is empty if the document does not have it. */
  static JsonArray around(String root, JsonArray expanded) {
    JsonLdTree tree = new JsonLdTree(expanded, root);
    return Json.createArrayBuilder().add(tree.tree()).build();
  }

  private JsonObject tree() {
    described.add(root);
    Set<String> pointing = new HashSet<>();
    incoming.values().forEach(pointing::addAll);
    pointing.remove(root);
    described.addAll(pointing);
    JsonObjectBuilder tree = Json.createObjectBuilder(described(root));
    if (!pointing.isEmpty()) {
      tree.add(Keywords.REVERSE, reverse());
    }
    JsonArrayBuilder rest = Json.createArrayBuilder();
    nodes.keySet().stream().filter(id -> !described.contains(id)).forEach(id -> add(id, rest));
    JsonArray others = rest.build();
    return others.isEmpty() ? tree.build() : tree.add(Keywords.INCLUDED, others).build();
  }

  private void add(String id, JsonArrayBuilder to) {
    if (described.add(id)) {
      to.add(described(id));
    }
  }

  /** Each node in full where it comes first, without the property that it is listed by. */
  private JsonObject reverse() {
    Set<String> written = new HashSet<>();
    JsonObjectBuilder reverse = Json.createObjectBuilder();
    incoming.forEach(
        (property, ids) -> {
          JsonArrayBuilder pointing = Json.createArrayBuilder();
          ids.stream()
              .filter(id -> !id.equals(root))
              .forEach(id -> pointing.add(written.add(id) ? withoutRoot(id) : reference(id)));
          JsonArray all = pointing.build();
          if (!all.isEmpty()) {
            reverse.add(property, all);
          }
        });
    return reverse.build();
  }

  private JsonObject withoutRoot(String id) {
    JsonObjectBuilder node = Json.createObjectBuilder();
    described(id)
        .forEach(
            (property, value) -> {
              JsonValue kept = incoming.containsKey(property) ? others(value.asJsonArray()) : value;
              if (!kept.equals(JsonValue.EMPTY_JSON_ARRAY)) {
                node.add(property, kept);
              }
            });
    return node.build();
  }

  private JsonArray others(JsonArray values) {
    JsonArrayBuilder others = Json.createArrayBuilder();
    values.stream()
        .filter(value -> !value.asJsonObject().getString(Keywords.ID, "").equals(root))
        .forEach(others::add);
    return others.build();
  }

  private static JsonObject reference(String id) {
    return Json.createObjectBuilder().add(Keywords.ID, id).build();
  }

  /** A node with the nodes that it points to and that are not described yet. */
  private JsonObject described(String id) {
    JsonObjectBuilder node = Json.createObjectBuilder();
    nodes
        .getOrDefault(id, reference(id))
        .forEach(
            (property, value) ->
                node.add(property, property.startsWith("@") ? value : embedded(value)));
    return node.build();
  }

  private boolean isName(String id) {
    return nodes.get(id).keySet().stream()
        .allMatch(
            key ->
                key.equals(Keywords.ID)
                    || key.equals(RDFS.label.getURI())
                    || key.equals(SKOS.prefLabel.getURI()));
  }

  private JsonArray embedded(JsonValue values) {
    JsonArrayBuilder embedded = Json.createArrayBuilder();
    for (JsonValue value : values.asJsonArray()) {
      String id = value.asJsonObject().getString(Keywords.ID, "");
      boolean inFull = nodes.containsKey(id) && (described.add(id) || isName(id));
      embedded.add(inFull ? described(id) : value);
    }
    return embedded.build();
  }
}
