package org.newsgraph.web.linkeddata;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.lang.Keywords;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/**
 * Writes JSON-LD with the program's own context, so that keys are {@code speaker} or {@code label}.
 * The context is embedded: a document is complete wherever it is kept, and reading one causes no
 * request for a context.
 *
 * <p>Jena's writer makes a context of the prefixes only, so its output is compacted once more.
 */
final class JsonLdWriter {

  private static final JsonObject CONTEXT = context();

  private static final JsonWriterFactory WRITERS =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private JsonLdWriter() {}

  static void write(Graph graph, OutputStream out) {
    try {
      String expanded = RDFWriter.source(graph).format(RDFFormat.JSONLD11_PLAIN).asString();
      JsonObject compacted =
          JsonLd.compact(JsonDocument.of(new StringReader(expanded)), JsonDocument.of(CONTEXT))
              .get();
      WRITERS.createWriter(out).write(contextFirst(compacted));
    } catch (JsonLdError e) {
      throw new IllegalStateException(
          "a graph that cannot be written as JSON-LD: " + e.getMessage(), e);
    }
  }

  /** Streaming parsers need the context before anything else. */
  private static JsonObject contextFirst(JsonObject document) {
    JsonObjectBuilder ordered =
        Json.createObjectBuilder().add(Keywords.CONTEXT, document.get(Keywords.CONTEXT));
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
