package org.newsgraph.cli.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.ingest.run.Outcomes.Tally;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.FolderWatch;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the articles of folders as they come, until it is stopped. */
@Command(
    name = "watch",
    description = {
      "Reads articles as they come into folders, until it is stopped (Ctrl-C).",
      "A file is read when it has not changed for two seconds, and again when it changes.",
      "One that fails is named and left alone until it changes. What is taken away stays stored."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph watch incoming/",
      "  newsgraph watch wires/ crawl/ --store mystore --name-pattern '{publisher}/{date}-*.txt'"
    })
public final class WatchCommand implements Callable<Integer> {

  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Looking at many files is not to keep a processor busy: it may take that part of the time. */
  private static final int SHARE_OF_LOOKING = 10;

  private final Console console;
  private final NewsGraph newsGraph;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private InputOptions inputs = new InputOptions();

  @Mixin private IngestOptions options = new IngestOptions();

  public WatchCommand(Console console, NewsGraph newsGraph) {
    this.console = console;
    this.newsGraph = newsGraph;
  }

  @Override
  public Integer call() throws InterruptedException {
    options.requireValid();
    inputs.paths().forEach(WatchCommand::requireFolder);
    Inputs.Settings settings = inputs.settings(System.in);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "newsgraph-stop"));
    try {
      watch(settings);
      return ExitCode.DONE;
    } finally {
      console.flush();
      ended.countDown();
    }
  }

  private static void requireFolder(String path) {
    if (!Files.isDirectory(Path.of(path))) {
      throw new IllegalArgumentException(path + " is no folder: give folders to watch");
    }
  }

  /** What was begun is brought to its end: the articles in work are stored. */
  private void stopAndWait() {
    stop.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(Inputs.Settings settings) throws InterruptedException {
    String iris;
    try (StoreConnection connection =
        store.connectOrMake(options.base(), NewsGraph.storeSettings())) {
      iris = connection.manifest().base();
    }
    Pipeline pipeline = newsGraph.pipeline(iris);
    FolderWatch folders = new FolderWatch(inputs.paths(), QUIET);
    console.message("watching " + String.join(", ", inputs.paths()) + ": Ctrl-C stops");
    long pause = 0;
    while (!stop.await(pause, TimeUnit.NANOSECONDS)) {
      long begun = System.nanoTime();
      List<String> files = folders.settled(begun);
      pause = Math.max(PAUSE.toNanos(), SHARE_OF_LOOKING * (System.nanoTime() - begun));
      if (!files.isEmpty()) {
        take(files, settings, iris, pipeline);
      }
    }
    console.message("newsgraph: stopped; what was read is stored");
  }

  private void take(List<String> files, Inputs.Settings settings, String iris, Pipeline pipeline) {
    Catalog catalog;
    try (StoreConnection connection =
        store.connectWhenFree(options.base(), NewsGraph.storeSettings(), console)) {
      catalog = connection.catalog();
    }
    try (Ingest ingest = new Ingest(pipeline, settings(iris), store.folder());
        Stream<InputItem> documents = Inputs.streamIfThere(files, settings)) {
      ingest.read(documents.takeWhile(document -> stop.getCount() > 0), catalog);
      try (StoreConnection connection =
          store.connectWhenFree(options.base(), NewsGraph.storeSettings(), console)) {
        report(ingest.publish(connection));
      }
    }
  }

  private IngestSettings settings(String iris) {
    return IngestSettings.of(iris, Ingest.keptCorrections(store.folder()))
        .withThreads(options.threads())
        .withProgress(new BuildProgress(console, OptionalLong.empty()));
  }

  private void report(Ingest.Report report) {
    console.progressDone();
    try (Stream<Outcome.Failed> failed = report.outcomes().failed()) {
      failed.flatMap(BuildSummary::reasons).forEach(console::message);
    }
    Tally tally = report.outcomes().tally();
    console.print(
        "%,d stored, %,d unchanged, %,d failed; %,d articles, digest %s"
            .formatted(
                tally.stored(),
                tally.unchanged(),
                tally.failed(),
                report.manifest().articles(),
                report.manifest().digest()));
    console.flush();
  }
}
