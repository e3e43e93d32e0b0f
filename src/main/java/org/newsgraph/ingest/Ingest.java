package org.newsgraph.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.newsgraph.correct.CorrectionRequest;
import org.newsgraph.correct.Corrections;
import org.newsgraph.store.Catalog;
import org.newsgraph.store.ChangeWriter;
import org.newsgraph.store.Manifest;
import org.newsgraph.store.StoreConnection;

/**
 * Reads files into a store. What the store holds then does not depend on the order of the files or
 * the number of threads; a file that cannot be read does not stop the others.
 */
public final class Ingest {

  private final Supplier<Pipeline> pipeline;
  private final Settings settings;

  /**
   * How to go about it.
   *
   * @param program the version, for the store's log
   * @param fingerprint what graphs depend on besides the files: program, data, metadata, base
   * @param threads how many articles are in work at once
   * @param progress hears of each outcome, from several threads
   * @param corrections what a user wants changed
   */
  public record Settings(
      String program,
      String fingerprint,
      int threads,
      Consumer<Outcome> progress,
      Corrections corrections) {

    /** Without corrections. */
    public Settings(String program, String fingerprint, int threads, Consumer<Outcome> progress) {
      this(program, fingerprint, threads, progress, Corrections.NONE);
    }
  }

  /**
   * What a run came to.
   *
   * @param outcomes one a file, in the order of the files' paths
   * @param manifest what the store holds now
   * @param unfit corrections that fit nothing: of no article in the store, or of one that was read
   *     now and has no such statement
   */
  public record Report(List<Outcome> outcomes, Manifest manifest, List<CorrectionRequest> unfit) {

    /** Copies the lists. */
    public Report {
      unfit = List.copyOf(unfit);
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * @param pipeline is asked for at the first article that has to be read
   */
  public Ingest(Supplier<Pipeline> pipeline, Settings settings) {
    this.pipeline = pipeline;
    this.settings = settings;
  }

  /**
   * Reads files, and folders with all that is in them.
   *
   * @throws IllegalArgumentException if a path does not exist
   * @throws org.newsgraph.store.StoreException if the store cannot be used
   */
  public Report run(List<Path> paths, StoreConnection store) {
    Catalog catalog = store.catalog();
    Grouping grouping = Grouping.of(Batch.files(paths), catalog);
    grouping.unreadable().forEach(settings.progress());
    GroupReader reader = new GroupReader(pipeline, settings, catalog, store.parts());
    List<Outcome> outcomes = new ArrayList<>(grouping.unreadable());
    outcomes.addAll(read(grouping.groups(), reader));
    outcomes.sort(Comparator.comparing(Outcome::file));
    Manifest manifest = commit(outcomes, store);
    return new Report(outcomes, manifest, unfit(reader.unfit(), store.catalog()));
  }

  private List<Outcome> read(List<Group> groups, GroupReader reader) {
    ExecutorService workers = Executors.newFixedThreadPool(settings.threads());
    try {
      List<CompletableFuture<List<Outcome>>> running =
          groups.stream()
              .map(group -> CompletableFuture.supplyAsync(() -> reader.read(group), workers))
              .toList();
      return running.stream().flatMap(outcomes -> outcomes.join().stream()).toList();
    } finally {
      workers.shutdown();
    }
  }

  private List<CorrectionRequest> unfit(Set<CorrectionRequest> unfit, Catalog catalog) {
    return settings.corrections().requests().stream()
        .filter(request -> unfit.contains(request) || catalog.matching(request.article()).isEmpty())
        .toList();
  }

  private Manifest commit(List<Outcome> outcomes, StoreConnection store) {
    try (ChangeWriter change = store.change("build", settings.program())) {
      outcomes.stream()
          .flatMap(
              outcome ->
                  outcome instanceof Outcome.Stored done
                      ? Stream.of(done.article())
                      : Stream.empty())
          .distinct()
          .forEach(change::store);
      return store.commit(change.finish());
    }
  }
}
