package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.newsgraph.correct.Corrections;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.Outcome;
import org.newsgraph.ingest.Pipeline;
import org.newsgraph.store.Manifest;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreConnections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles into a store. */
@Command(
    name = "build",
    description = "Reads articles, checks what was read, and stores it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph build seeds",
      "  newsgraph build articles/ more/one.txt --store mystore --date 2025-03-08",
      "  newsgraph build articles/ --corrections corrections.tsv --report report.json"
    })
final class BuildCommand implements Callable<Integer> {

  private final Console console;
  private final Wiring wiring;

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders of files.")
  private List<Path> paths = List.of();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What all IRIs begin with (default: http://localhost:3330/).")
  private Optional<String> base = Optional.empty();

  @Option(names = "--threads", paramLabel = "N", description = "Articles in work at once.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When the articles were published, such as 2025-03-08.")
  private Optional<String> date = Optional.empty();

  @Option(names = "--publisher", description = "Who published the articles.")
  private Optional<String> publisher = Optional.empty();

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "What was read wrongly, kept for later builds: article, span, what, name; a tab between.")
  private Optional<Path> corrections = Optional.empty();

  @Option(names = "--report", paramLabel = "FILE", description = "Writes what was done as JSON.")
  private Optional<Path> report = Optional.empty();

  BuildCommand(Console console, Wiring wiring) {
    this.console = console;
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    requireValidOptions();
    Corrections corrected = corrections();
    long begun = System.nanoTime();
    try (StoreConnection connection =
        StoreConnections.connectOrMake(store.folder(), base, wiring.storeSettings())) {
      Ingest.Report result = ingest(connection, corrected);
      console.progressDone();
      double seconds = (System.nanoTime() - begun) / 1e9;
      new BuildSummary(console, connection).print(result, seconds, store.folder().path());
      if (report.isPresent()) {
        BuildReport.write(report.get(), result, seconds);
      }
      return result.outcomes().stream().anyMatch(Outcome.Failed.class::isInstance)
          ? ExitCode.PARTLY
          : ExitCode.DONE;
    }
  }

  private void requireValidOptions() {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads " + threads + ": at least 1 is needed");
    }
    if (base.isPresent() && !base.get().matches("https?://[^\\s<>\"{}|\\\\^`#?]+/")) {
      throw new IllegalArgumentException(
          "--base " + base.get() + ": give an http(s) address that ends with a slash");
    }
    try {
      date.ifPresent(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("--date " + date.get() + ": write it like 2025-03-08", e);
    }
  }

  /** Those given now, or those that the store keeps. A bad file changes nothing. */
  private Corrections corrections() {
    if (corrections.isPresent()) {
      Corrections given = Corrections.read(corrections.get());
      store.folder().keepCorrections(corrections.get());
      return given;
    }
    Path kept = store.folder().corrections();
    return Files.exists(kept) ? Corrections.read(kept) : Corrections.NONE;
  }

  private Ingest.Report ingest(StoreConnection connection, Corrections corrected) {
    Manifest manifest = connection.manifest();
    String fingerprint =
        String.join(
            "\n", Version.fingerprint(), manifest.base(), date.orElse(""), publisher.orElse(""));
    Ingest ingest =
        new Ingest(
            new Lazy<Pipeline>(
                () -> {
                  console.progress("loading the language models …");
                  return wiring.pipeline(manifest.base(), date, publisher);
                }),
            new Ingest.Settings(Version.number(), fingerprint, threads, progress(), corrected));
    return ingest.run(paths, connection);
  }

  private Consumer<Outcome> progress() {
    AtomicInteger done = new AtomicInteger();
    return outcome ->
        console.progress(
            "%,d done, %s".formatted(done.incrementAndGet(), outcome.file().getFileName()));
  }
}
