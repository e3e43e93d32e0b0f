package org.newsgraph.web.linkeddata;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.lang.Keywords;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/**
 * Writes JSON-LD with the program's own context, so that keys are {@code speaker} or {@code label}.
 * What is about one thing refers to the context by its address at this server; what is about many
 * has it in it.
 *
 * <p>Jena's writer makes a context of the prefixes only, so its output is compacted once more.
 */
final class JsonLdWriter {

  private static final JsonObject CONTEXT = context();

  private static final JsonWriterFactory WRITERS =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private JsonLdWriter() {}

  /** Writes a graph as a list of its nodes, with the context in it. */
  static void write(Graph graph, OutputStream out) {
    write(expanded(graph), CONTEXT.get(Keywords.CONTEXT), out);
  }

  /** Writes a graph as a tree around one of its nodes, with the address of the context. */
  static void write(Graph graph, Node subject, String context, OutputStream out) {
    JsonArray tree = JsonLdTree.around(subject.getURI(), expanded(graph));
    write(tree, Json.createValue(context), out);
  }

  private static JsonArray expanded(Graph graph) {
    String text = RDFWriter.source(graph).format(RDFFormat.JSONLD11_PLAIN).asString();
    try {
      return JsonLd.expand(JsonDocument.of(new StringReader(text))).get();
    } catch (JsonLdError e) {
      throw new IllegalStateException("a graph that cannot be expanded: " + e.getMessage(), e);
    }
  }

  private static void write(JsonArray expanded, JsonValue context, OutputStream out) {
    try {
      JsonObject compacted =
          JsonLd.compact(JsonDocument.of(expanded), JsonDocument.of(CONTEXT)).get();
      WRITERS.createWriter(out).write(contextFirst(compacted, context));
    } catch (JsonLdError e) {
      throw new IllegalStateException(
          "a graph that cannot be written as JSON-LD: " + e.getMessage(), e);
    }
  }

  /** Streaming parsers need the context before anything else. */
  private static JsonObject contextFirst(JsonObject document, JsonValue context) {
    JsonObjectBuilder ordered = Json.createObjectBuilder().add(Keywords.CONTEXT, context);
    document.forEach(
        (key, value) -> {
          if (!key.equals(Keywords.CONTEXT)) {
            ordered.add(key, value);
          }
        });
    return ordered.build();
  }

  private static JsonObject context() {
    String text = ProgramFile.text("document/context.jsonld");
    return Json.createReader(new StringReader(text)).readObject();
  }
}
