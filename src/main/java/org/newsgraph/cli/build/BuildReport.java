package org.newsgraph.cli.build;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.run.Outcomes.Tally;

/** What a build did, as JSON for programs. */
final class BuildReport {

  private BuildReport() {}

  /** Writes one document after the other, as there may be millions. */
  static void write(Path file, Ingest.Report report, double seconds) throws IOException {
    try (JsonGenerator json =
            new JsonFactory()
                .createGenerator(file.toFile(), JsonEncoding.UTF8)
                .useDefaultPrettyPrinter();
        Stream<String> outcomes = report.outcomes().lines()) {
      json.writeStartObject();
      json.writeStringField("digest", report.manifest().digest());
      json.writeStringField("base", report.manifest().base());
      json.writeNumberField("articles", report.manifest().articles());
      json.writeNumberField("quads", report.manifest().quads());
      json.writeNumberField("seconds", seconds);
      Tally tally = report.outcomes().tally();
      json.writeNumberField("stored", tally.stored());
      json.writeNumberField("unchanged", tally.unchanged());
      json.writeNumberField("failed", tally.failed());
      json.writeArrayFieldStart("files");
      for (Iterator<String> lines = outcomes.iterator(); lines.hasNext(); ) {
        json.writeRawValue(lines.next());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
