package org.newsgraph.cli.build;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.Outcomes.Tally;
import org.newsgraph.ingest.run.Shard;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles into a store. */
@Command(
    name = "build",
    description = "Reads articles, checks what was read, and stores it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph build seeds",
      "  newsgraph build articles/ more/one.txt --store mystore --date 2025-03-08",
      "  newsgraph build CC-NEWS-20250308.warc.gz",
      "  newsgraph build archive/ --store mystore --shards 2/7",
      "  newsgraph build articles/ --corrections corrections.tsv --report report.json"
    })
public final class BuildCommand implements Callable<Integer> {

  private final Console console;
  private final NewsGraph newsGraph;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private InputOptions inputs = new InputOptions();

  @Mixin private IngestOptions options = new IngestOptions();

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "What was read wrongly, kept for later builds: article, span, what, name; a tab between.")
  private Optional<Path> corrections = Optional.empty();

  @Option(
      names = "--shards",
      paramLabel = "I/N",
      description =
          "Takes one of N shares of the articles, from 1/N to N/N; they may build one store.")
  private Optional<String> shard = Optional.empty();

  @Option(names = "--report", paramLabel = "FILE", description = "Writes what was done as JSON.")
  private Optional<Path> report = Optional.empty();

  public BuildCommand(Console console, NewsGraph newsGraph) {
    this.console = console;
    this.newsGraph = newsGraph;
  }

  @Override
  public Integer call() throws IOException {
    options.requireValid();
    Corrections corrected = corrections();
    long begun = System.nanoTime();
    BuildProgress progress = new BuildProgress(console, DocumentCount.of(inputs.paths()));
    Catalog catalog;
    String iris;
    try (StoreConnection connection =
        store.connectOrMake(options.base(), NewsGraph.storeSettings())) {
      catalog = connection.catalog();
      iris = connection.manifest().base();
    }
    try (Ingest ingest =
        new Ingest(pipeline(iris), settings(iris, corrected, progress), store.folder())) {
      read(ingest, catalog, progress);
      // what was read must not be for nothing: another shard is done at some time
      try (StoreConnection connection =
          store.connectWhenFree(options.base(), NewsGraph.storeSettings(), console)) {
        Ingest.Report result = ingest.publish(connection);
        console.progressDone();
        double seconds = (System.nanoTime() - begun) / 1e9;
        new BuildSummary(console, connection).print(result, seconds, store.folder().path());
        if (report.isPresent()) {
          BuildReport.write(report.get(), result, seconds);
        }
        return result.outcomes().tally().failed() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
      }
    }
  }

  /** The store is not held meanwhile, so that others can use it, and other shards build into it. */
  private void read(Ingest ingest, Catalog catalog, BuildProgress progress) {
    try (Stream<InputItem> documents = Inputs.stream(inputs.paths(), inputs.settings(System.in))) {
      Interruption.during(() -> ingest.read(documents, catalog), () -> stopped(progress));
    }
  }

  private void stopped(BuildProgress progress) {
    console.progressDone();
    console.message(
        "newsgraph: stopped; %,d documents are read, and kept in %s: the same command goes on from there"
            .formatted(progress.done(), store.folder().path()));
  }

  /** Those given now, or those that the store keeps. A bad file changes nothing. */
  private Corrections corrections() {
    if (corrections.isPresent()) {
      Corrections.read(corrections.get());
      store.folder().keepCorrections(corrections.get());
    }
    return Ingest.keptCorrections(store.folder());
  }

  private Pipeline pipeline(String iris) {
    return newsGraph
        .beforeLoading(() -> console.progress("loading the language models …"))
        .pipeline(iris);
  }

  private IngestSettings settings(String iris, Corrections corrected, BuildProgress progress) {
    return IngestSettings.of(iris, corrected)
        .withThreads(options.threads())
        .withShard(shard.map(Shard::of).orElse(Shard.WHOLE))
        .withProgress(progress);
  }

  /** How many documents there are, where that can be told without reading them. */
  private static final class DocumentCount {

    /** Files that hold one document each. */
    private static final Pattern SINGLE = Pattern.compile("(?i).*\\.(txt|text|html?)(\\.gz)?");

    private DocumentCount() {}

    /** Of files and folders; empty if one file may hold several, or a path is something else. */
    static OptionalLong of(List<String> paths) {
      long total = 0;
      for (String path : paths) {
        Optional<Long> count = count(path);
        if (count.isEmpty()) {
          return OptionalLong.empty();
        }
        total += count.get();
      }
      return OptionalLong.of(total);
    }

    private static Optional<Long> count(String path) {
      try (Stream<Path> files = Files.walk(Path.of(path)).filter(Files::isRegularFile)) {
        long count = 0;
        for (Path file : (Iterable<Path>) files::iterator) {
          if (!SINGLE.matcher(file.getFileName().toString()).matches()) {
            return Optional.empty();
          }
          count++;
        }
        return Optional.of(count);
      } catch (IOException | InvalidPathException e) {
        return Optional.empty(); // whoever reads it says what is wrong
      }
    }
  }

  /** What to say when the process is told to end while work is going on. */
  private static final class Interruption {

    private Interruption() {}

    /**
     * Works.
     *
     * @param farewell runs if the process ends before the work is done
     */
    static void during(Runnable work, Runnable farewell) {
      Thread hook = new Thread(farewell, "farewell");
      Runtime.getRuntime().addShutdownHook(hook);
      work.run();
      withdraw(hook);
    }

    /** Whether it was in time. */
    private static boolean withdraw(Thread hook) {
      try {
        return Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        return false; // the process is ending, and has said so
      }
    }
  }

  /** What a build did, as JSON for programs. */
  private static final class BuildReport {

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
}
