package org.newsgraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.newsgraph.ingest.run.ProgramVersion;

/** Measured figures as JSON: an object for each row, with its comparisons. */
final class BenchReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BenchReport() {}

  static void write(Path file, Map<String, List<Comparison>> rows) throws IOException {
    ObjectNode report = JSON.createObjectNode();
    report.put("program", ProgramVersion.number());
    ObjectNode measured = report.putObject("rows");
    rows.forEach(
        (row, comparisons) ->
            comparisons.forEach(it -> describe(it, measured.withArray(row).addObject())));
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
  }

  private static void describe(Comparison comparison, ObjectNode json) {
    json.put("what", comparison.what());
    json.put("unit", comparison.unit());
    json.put("ours", comparison.ours());
    json.put("baseline", comparison.baseline());
    json.put("ratio", comparison.ratio());
    json.put("rounds", comparison.rounds());
    switch (comparison.target().kind()) {
      case AT_LEAST -> json.put("atLeast", comparison.target().bound());
      case AT_MOST -> json.put("atMost", comparison.target().bound());
      case NONE -> json.putNull("target");
    }
    json.put("reached", comparison.isAsItShallBe());
  }
}
