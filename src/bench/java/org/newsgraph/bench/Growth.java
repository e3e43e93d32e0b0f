package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.store.Store;
import org.newsgraph.store.part.Part;

/** Whether many articles cost more each than few, and what one comes to. */
final class Growth {

  private static final String STATEMENT = "/ontology#Statement>";
  private static final double TRIPLES_A_STATEMENT = 60;
  private static final double TRIPLES_A_SENTENCE = 45;
  private static final int TENTH = 10;

  private Growth() {}

  /**
   * The last tenth of a run against the first: its speed, and the memory after it. Both tenths have
   * the same texts: the time that a parser takes for others differs more than what is looked for.
   */
  static List<Comparison> measure(Workload workload) {
    int tenth = workload.sizes().read();
    List<Path> files = workload.files(tenth * (TENTH - 1));
    List<Path> same = files.subList(0, tenth);
    Pipeline pipeline = workload.pipeline().get();
    same.forEach(pipeline::read);
    double first = rate(same, pipeline);
    double firstHeap = heap();
    files.subList(tenth, files.size()).forEach(file -> Reading.toGraph(pipeline, file));
    double last = rate(same, pipeline);
    int all = tenth * TENTH;
    return List.of(
        Comparison.told(
            "speed of the last tenth of %,d articles against the first".formatted(all),
            "articles/s CPU",
            last,
            first,
            Target.atLeast(0.95)),
        Comparison.told(
            "memory after %,d articles against a tenth of them".formatted(all),
            "MB",
            heap(),
            firstHeap,
            Target.atMost(1.1)));
  }

  private static double rate(List<Path> files, Pipeline pipeline) {
    return files.size() / CpuTime.of(() -> files.forEach(file -> Reading.toGraph(pipeline, file)));
  }

  /** What is in use after a collection, in megabytes. */
  private static double heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  /** Triples of all layers a statement and a sentence. */
  static List<Comparison> triples(Workload workload) {
    List<Path> files = workload.files(workload.sizes().read());
    Pipeline pipeline = workload.pipeline().get();
    List<AnnotatedArticle> annotated =
        files.stream().map(file -> pipeline.annotator().annotate(pipeline.article(file))).toList();
    List<Part> parts = files.stream().map(file -> Reading.toGraph(pipeline, file)).toList();
    double triples = parts.stream().mapToDouble(part -> part.lines().size()).sum();
    double statements =
        parts.stream()
            .flatMap(part -> part.lines().stream())
            .filter(line -> line.contains(STATEMENT))
            .count();
    double sentences = annotated.stream().mapToDouble(article -> article.sentences().size()).sum();
    return List.of(
        Comparison.told(
            "triples a statement, all layers counted",
            "of both",
            triples,
            statements,
            Target.atMost(TRIPLES_A_STATEMENT)),
        Comparison.told(
            "triples a sentence, all layers counted",
            "of both",
            triples,
            sentences,
            Target.atMost(TRIPLES_A_SENTENCE)));
  }

  /** Bytes on disk a statement, of many articles against a tenth of them. */
  static List<Comparison> bytes(Workload workload) {
    int many = workload.sizes().stored();
    int few = Math.max(1, many / TENTH);
    return List.of(
        Comparison.told(
            "bytes a statement of %,d stored articles against %,d".formatted(many, few),
            "bytes",
            bytesOfAStatement(workload, many),
            bytesOfAStatement(workload, few),
            Target.NONE));
  }

  private static double bytesOfAStatement(Workload workload, int articles) {
    Path folder = workload.store(articles);
    try (Store store = Workload.open(folder, workload.settings())) {
      return (double) bytes(folder) / PagePaths.count(store, "Statement");
    }
  }

  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
