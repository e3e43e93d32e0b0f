package org.newsgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.Outcome;

/** What a build did, as JSON for programs. */
final class BuildReport {

  private BuildReport() {}

  static void write(Path file, Ingest.Report report, double seconds) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode();
    json.put("digest", report.manifest().digest());
    json.put("base", report.manifest().base());
    json.put("articles", report.manifest().articles());
    json.put("quads", report.manifest().quads());
    json.put("seconds", seconds);
    ArrayNode files = json.putArray("files");
    report.outcomes().forEach(outcome -> describe(outcome, files.addObject()));
    mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json);
  }

  private static void describe(Outcome outcome, ObjectNode json) {
    json.put("file", outcome.file().toString());
    if (outcome instanceof Outcome.Stored stored) {
      json.put("outcome", "stored").put("article", stored.article().id());
    } else if (outcome instanceof Outcome.Unchanged unchanged) {
      json.put("outcome", "unchanged").put("article", unchanged.article().id());
    } else if (outcome instanceof Outcome.Failed failed) {
      ArrayNode reasons = json.put("outcome", "failed").putArray("reasons");
      failed.reasons().forEach(reasons::add);
    }
  }
}
