package org.newsgraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.TemporaryFolders;
import org.newsgraph.ingest.run.ProgramVersion;
import org.newsgraph.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures us beside baselines, in one run, with articles of its own. */
@Command(
    name = "bench",
    description = {
      "Measures reading, storing, asking and serving beside baselines in the same run,",
      "with articles that it makes itself. Of a large store few articles are read;",
      "the others are those under other names.",
      "Rows: extraction, overhead, threads, sentence, growth, size, bytes, load, commit, queries, pages, attacks, cold."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph bench",
      "  newsgraph bench queries pages --stored 10000",
      "  newsgraph bench growth --read 100 --json figures.json"
    })
public final class BenchCommand implements Callable<Integer> {

  private static final String BASE = "http://localhost:3330/";

  private final Console console;

  private final NewsGraph newsGraph;

  @Parameters(arity = "0..*", paramLabel = "ROW", description = "What to measure (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--read",
      paramLabel = "N",
      defaultValue = "40",
      description =
          "Articles that are read in each round; growth reads ten times as many"
              + " (default: ${DEFAULT-VALUE}).")
  private int read = 40;

  @Option(
      names = {"--stored", "--articles"},
      paramLabel = "N",
      defaultValue = "1000",
      description = "Articles of the store that is asked (default: ${DEFAULT-VALUE}).")
  private int stored = 1000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each is measured (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How long each round of requests lasts (default: ${DEFAULT-VALUE}).")
  private int seconds = 3;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures as JSON.")
  private Optional<Path> json = Optional.empty();

  public BenchCommand(Console console, NewsGraph newsGraph) {
    this.console = console;
    this.newsGraph = newsGraph;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, Row> chosen = rows();
    Path folder = Files.createTempDirectory("newsgraph-bench");
    try {
      Workload workload = workload(folder);
      Map<String, List<Comparison>> figures = new LinkedHashMap<>();
      chosen.forEach((name, row) -> figures.put(name, measure(row, workload)));
      if (json.isPresent()) {
        BenchReport.write(json.get(), figures);
      }
    } finally {
      TemporaryFolders.delete(folder);
    }
    return ExitCode.DONE;
  }

  private Map<String, Row> rows() {
    Map<String, Row> rows = new LinkedHashMap<>(Rows.all());
    for (String name : names) {
      if (!rows.containsKey(name)) {
        throw new IllegalArgumentException(
            "there is no row \"%s\": %s".formatted(name, String.join(", ", rows.keySet())));
      }
    }
    if (read < 1 || stored < 1 || rounds < 1 || seconds < 1) {
      throw new IllegalArgumentException("--read, --stored, --rounds, --seconds: at least 1");
    }
    if (!names.isEmpty()) {
      rows.keySet().retainAll(names);
    }
    return rows;
  }

  private Workload workload(Path folder) {
    Pipeline pipeline = newsGraph.pipeline(BASE);
    return new Workload(
        launcher(),
        folder,
        new Workload.Sizes(read, stored, rounds, seconds),
        () -> pipeline,
        NewsGraph.storeSettings(),
        NewsGraph.queries(),
        this::show,
        new ConcurrentHashMap<>());
  }

  private List<Comparison> measure(Row row, Workload workload) {
    List<Comparison> figures = row.measure(workload);
    figures.forEach(figure -> show(figure.toString()));
    return figures;
  }

  private void show(String line) {
    console.print(line);
    console.flush();
  }

  private static Path launcher() {
    return Optional.ofNullable(System.getProperty("newsgraph.home"))
        .map(home -> Path.of(home, "newsgraph"))
        .orElseThrow(
            () ->
                new IllegalArgumentException("bench runs from the launcher only: use ./newsgraph"));
  }

  /** Something that is measured beside what it is held against. */
  @FunctionalInterface
  private interface Row {

    /** Measures; each comparison has its own baseline. */
    List<Comparison> measure(Workload workload);
  }

  /** Measured figures as JSON: an object for each row, with its comparisons. */
  private static final class BenchReport {

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

  /** All that can be measured, by name, in the order in which it is. */
  private static final class Rows {

    private Rows() {}

    /** The rows. */
    static Map<String, Row> all() {
      Map<String, Row> rows = new LinkedHashMap<>();
      rows.put("extraction", Reading::extraction);
      rows.put("overhead", Overhead::measure);
      rows.put("threads", Reading::threads);
      rows.put("sentence", Reading::longSentence);
      rows.put("growth", Growth::measure);
      rows.put("size", Growth::triples);
      rows.put("bytes", Growth::bytes);
      rows.put("load", Loading::measure);
      rows.put("commit", Commits::measure);
      rows.put("queries", Serving::queries);
      rows.put("pages", Browsing::measure);
      rows.put("attacks", Attacks::measure);
      rows.put("cold", ColdStarts::measure);
      return Collections.unmodifiableMap(rows);
    }
  }
}
