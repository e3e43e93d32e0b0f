package org.newsgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.newsgraph.correct.CorrectionRequest;
import org.newsgraph.correct.Corrections;
import org.newsgraph.store.Catalog;
import org.newsgraph.store.Change;
import org.newsgraph.store.Manifest;
import org.newsgraph.store.Part;
import org.newsgraph.store.Parts;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files into a store. What the store holds then does not depend on the order of the files or
 * the number of threads; a file that cannot be read does not stop the others.
 */
public final class Ingest {

  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
  private static final int KEY_LENGTH = 16;

  private final Supplier<Pipeline> pipeline;
  private final Settings settings;
  private final Set<CorrectionRequest> unfit = ConcurrentHashMap.newKeySet();

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

  /** Files with the same bytes, and every base name that these bytes are known by. */
  private record Group(String sha256, List<Path> files, List<String> names) {}

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
    List<Outcome> outcomes = new ArrayList<>();
    Catalog catalog = store.catalog();
    List<Group> groups = groups(Batch.files(paths), catalog, outcomes);
    ExecutorService workers = Executors.newFixedThreadPool(settings.threads());
    try {
      List<CompletableFuture<List<Outcome>>> running =
          groups.stream()
              .map(
                  group ->
                      CompletableFuture.supplyAsync(
                          () -> read(group, catalog, store.parts()), workers))
              .toList();
      running.forEach(outcome -> outcomes.addAll(outcome.join()));
    } finally {
      workers.shutdown();
    }
    outcomes.sort((a, b) -> a.file().compareTo(b.file()));
    Manifest manifest = store.commit(change(outcomes));
    return new Report(outcomes, manifest, unfit(store.catalog()));
  }

  private List<CorrectionRequest> unfit(Catalog catalog) {
    return settings.corrections().requests().stream()
        .filter(request -> unfit.contains(request) || catalog.matching(request.article()).isEmpty())
        .toList();
  }

  private Change change(List<Outcome> outcomes) {
    List<StoredArticle> stored =
        outcomes.stream()
            .flatMap(
                outcome ->
                    outcome instanceof Outcome.Stored done
                        ? Stream.of(done.article())
                        : Stream.empty())
            .distinct()
            .toList();
    return new Change("build", settings.program(), stored, List.of());
  }

  private List<Group> groups(List<Path> files, Catalog catalog, List<Outcome> outcomes) {
    Map<String, List<Path>> byHash = new TreeMap<>();
    for (Path file : files) {
      try {
        byHash.computeIfAbsent(Batch.sha256(file), hash -> new ArrayList<>()).add(file);
      } catch (IOException | UncheckedIOException e) {
        outcomes.add(failed(file, List.of(file + " cannot be read: " + e.getMessage())));
      }
    }
    return byHash.entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue(), catalog))
        .toList();
  }

  private static Group group(String sha256, List<Path> files, Catalog catalog) {
    TreeSet<String> names = new TreeSet<>();
    catalog.find(id(sha256)).ifPresent(article -> names.addAll(article.files()));
    files.forEach(file -> names.add(file.getFileName().toString()));
    return new Group(sha256, files, List.copyOf(names));
  }

  private static String id(String sha256) {
    return sha256.substring(0, 16);
  }

  private List<Outcome> read(Group group, Catalog catalog, Parts parts) {
    Outcome first = readFirst(group, catalog, parts);
    List<Outcome> outcomes = new ArrayList<>();
    for (Path file : group.files()) {
      Outcome outcome = withFile(first, file);
      outcomes.add(outcome);
      settings.progress().accept(outcome);
    }
    return outcomes;
  }

  private static Outcome withFile(Outcome outcome, Path file) {
    if (outcome instanceof Outcome.Stored stored) {
      return new Outcome.Stored(file, stored.article());
    }
    if (outcome instanceof Outcome.Unchanged unchanged) {
      return new Outcome.Unchanged(file, unchanged.article());
    }
    return new Outcome.Failed(file, ((Outcome.Failed) outcome).reasons());
  }

  private Outcome readFirst(Group group, Catalog catalog, Parts parts) {
    Path file = group.files().get(0);
    try {
      String key = key(group);
      var known = catalog.find(id(group.sha256())).filter(article -> article.key().equals(key));
      if (known.isPresent()) {
        return new Outcome.Unchanged(file, known.get());
      }
      if (parts.contains(id(group.sha256()), key)) {
        return new Outcome.Stored(file, parts.reuse(group.sha256(), group.names(), key));
      }
      Corrections.Corrected corrected =
          settings.corrections().apply(pipeline.get().read(file), group.names());
      unfit.addAll(corrected.unfit());
      Part part = pipeline.get().publisher().apply(corrected.facts(), group.names());
      return new Outcome.Stored(file, parts.write(group.sha256(), group.names(), key, part));
    } catch (RejectedArticleException e) {
      return new Outcome.Failed(file, e.reasons());
    } catch (RuntimeException e) {
      LOG.debug("{} failed", file, e);
      return new Outcome.Failed(file, List.of(String.valueOf(e.getMessage())));
    }
  }

  private Outcome failed(Path file, List<String> reasons) {
    Outcome outcome = new Outcome.Failed(file, reasons);
    settings.progress().accept(outcome);
    return outcome;
  }

  /** What the article's graph depends on, as a hash. */
  private String key(Group group) {
    String inputs =
        String.join(
            "\n",
            group.sha256(),
            String.join("\n", group.names()),
            settings.fingerprint(),
            settings.corrections().key(group.sha256(), group.names()));
    byte[] hash = Batch.sha256().digest(inputs.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
  }
}
