package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.bench.ColdStarts;
import org.newsgraph.bench.Comparison;
import org.newsgraph.bench.CpuTime;
import org.newsgraph.bench.LongSentence;
import org.newsgraph.bench.StockPipeline;
import org.newsgraph.ingest.Batch;
import org.newsgraph.ingest.Pipeline;
import org.newsgraph.store.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures us beside baselines, in one run. */
@Command(
    name = "bench",
    description = {
      "Measures building, reading and asking beside baselines in the same run.",
      "A ratio under 1 means that ours takes less."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  newsgraph bench seeds", "  newsgraph bench seeds --rounds 5"})
final class BenchCommand implements Callable<Integer> {

  private static final int LONG = 50_000;

  private final Console console;
  private final Wiring wiring;

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Articles (default: seeds).")
  private List<Path> paths = List.of(Path.of("seeds"));

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often each is measured (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  BenchCommand(Console console, Wiring wiring) {
    this.console = console;
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> files = Batch.files(paths);
    Path work = Files.createTempDirectory("newsgraph-bench");
    try {
      ColdStarts cold = new ColdStarts(launcher(), work, rounds);
      show(cold.build(files));
      show(cold.query(files, "statements", sparql("statements")));
      reading(files, work);
    } finally {
      TemporaryFolders.delete(work);
    }
    return ExitCode.DONE;
  }

  /** Warm, in this process; a round of each beforehand, so that nothing is compiled in between. */
  private void reading(List<Path> files, Path work) {
    Pipeline pipeline = wiring.pipeline("http://localhost:3330/");
    StockPipeline stock = new StockPipeline();
    Runnable ours = () -> files.forEach(pipeline::read);
    Runnable bare =
        () -> files.forEach(file -> pipeline.annotator().annotate(pipeline.article(file)));
    Runnable everything = () -> stock.annotate(files);
    List.of(ours, bare, everything).forEach(Runnable::run);
    show(compare("reading, warm, against bare annotation (CPU time)", ours, bare));
    show(compare("reading, warm, against coref and quote (CPU time)", ours, everything));
    show(new LongSentence(LONG).against(files, work, file -> toGraph(pipeline, file)));
  }

  private static Part toGraph(Pipeline pipeline, Path file) {
    return pipeline
        .publisher()
        .apply(pipeline.read(file), List.of(String.valueOf(file.getFileName())));
  }

  private Comparison compare(String what, Runnable ours, Runnable baseline) {
    return Comparison.of(what, () -> CpuTime.of(ours), () -> CpuTime.of(baseline), rounds);
  }

  private void show(Comparison comparison) {
    console.print(comparison.toString());
    console.flush();
  }

  private String sparql(String query) {
    return wiring.queries().get(query).bind(Map.of()).serialize();
  }

  private static Path launcher() {
    return Optional.ofNullable(System.getProperty("newsgraph.home"))
        .map(home -> Path.of(home, "newsgraph"))
        .orElseThrow(
            () ->
                new IllegalArgumentException("bench runs from the launcher only: use ./newsgraph"));
  }
}
