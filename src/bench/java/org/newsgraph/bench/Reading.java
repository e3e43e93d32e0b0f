package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.store.part.Part;

/** Reading articles, warm, in this process. */
final class Reading {

  private static final int LONG = 50_000;

  private Reading() {}

  /** Against the bare annotators that we use, and against the pipeline as it comes. */
  static List<Comparison> extraction(Workload workload) {
    List<Path> files = workload.files(workload.sizes().read());
    Pipeline pipeline = workload.pipeline().get();
    StockPipeline stock = new StockPipeline();
    Runnable ours = () -> files.forEach(pipeline::read);
    Runnable bare =
        () -> files.forEach(file -> pipeline.annotator().annotate(pipeline.article(file)));
    Runnable everything = () -> stock.annotate(files);
    // once beforehand, so that nothing is compiled in between
    List.of(ours, bare, everything).forEach(Runnable::run);
    int rounds = workload.sizes().rounds();
    return List.of(
        cpu("extraction against bare annotation", Target.NONE, rounds, ours, bare),
        cpu("extraction against coref and quote too", Target.NONE, rounds, ours, everything));
  }

  private static Comparison cpu(
      String what, Target target, int rounds, Runnable ours, Runnable baseline) {
    return Comparison.of(
        what, "s CPU", target, rounds, () -> CpuTime.of(ours), () -> CpuTime.of(baseline));
  }

  /** Two threads against one: articles a second. */
  static List<Comparison> threads(Workload workload) {
    List<Path> files = workload.files(workload.sizes().read());
    Pipeline pipeline = workload.pipeline().get();
    files.forEach(pipeline::read);
    return List.of(
        Comparison.of(
            "reading with two threads against one",
            "articles/s",
            Target.atLeast(1.7),
            workload.sizes().rounds(),
            () -> rate(files, pipeline, 2),
            () -> rate(files, pipeline, 1)));
  }

  private static double rate(List<Path> files, Pipeline pipeline, int threads) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      long begun = System.nanoTime();
      files.stream()
          .map(file -> CompletableFuture.runAsync(() -> pipeline.read(file), workers))
          .toList()
          .forEach(CompletableFuture::join);
      return files.size() / ((System.nanoTime() - begun) / 1e9);
    } finally {
      workers.shutdown();
    }
  }

  /** A page without a full stop against news, a thousand words each. */
  static List<Comparison> longSentence(Workload workload) {
    Pipeline pipeline = workload.pipeline().get();
    return List.of(
        new LongSentence(LONG)
            .against(
                workload.files(workload.sizes().read()),
                workload.fresh("sentence"),
                file -> toGraph(pipeline, file)));
  }

  static Part toGraph(Pipeline pipeline, Path file) {
    return pipeline.part(pipeline.read(file), List.of(String.valueOf(file.getFileName())));
  }

  /**
   * A page without a single full stop, made of the words of real articles: what costs the most a word
   * where anything looks at a sentence or an article as a whole again and again.
   *
   * @param words how many words it has
   */
  private record LongSentence(int words) {

    /** What marks take the place of, so that nothing ends a sentence or a paragraph. */
    private static final String ENDS = "[.!?]+(?=\\s|[\"”’)]|$)|[\\r\\n]+";

    /** Reading it, held against reading the articles as they are, a thousand words each. */
    Comparison against(List<Path> articles, Path folder, Consumer<Path> reading) {
      Path page = write(articles, folder.resolve("sentence.txt"));
      double long1000 = words / 1000.0;
      double ordinary1000 = articles.stream().mapToInt(file -> words(file).length).sum() / 1000.0;
      return Comparison.of(
          "reading %,d words as one sentence against news".formatted(words),
          "s CPU a thousand words",
          Target.NONE,
          1,
          () -> CpuTime.of(() -> reading.accept(page)) / long1000,
          () -> CpuTime.of(() -> articles.forEach(reading)) / ordinary1000);
    }

    private Path write(List<Path> articles, Path page) {
      StringBuilder text = new StringBuilder();
      int count = 0;
      for (int i = 0; count < words; i++) {
        for (String word : words(articles.get(i % articles.size()))) {
          if (count < words) {
            text.append(word).append(' ');
            count++;
          }
        }
      }
      try {
        return Files.writeString(page, text.append('\n'));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String[] words(Path file) {
      try {
        return Files.readString(file).replaceAll(ENDS, " ").strip().split("\\s+");
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }
  }
}
