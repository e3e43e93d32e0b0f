package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a store from one state to the next. The pending manifest goes to the disk first, then the
 * database follows, then the pending manifest takes the place of the old one; {@link Recovery} goes
 * on from wherever that stopped.
 */
final class Committer {

  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  /** Below this many changed lines a transaction is always quicker than a new database. */
  private static final long SMALL = 10_000;

  private final StoreFolder folder;
  private final StoreSettings settings;

  /** What a store is at one moment. */
  record State(Manifest manifest, Contents contents, Database database) {}

  Committer(StoreFolder folder, StoreSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** Runs on the writing thread. The old database is left to the caller if there is a new one. */
  State commit(State state, Change change) throws IOException {
    Catalog catalog = state.contents().catalog().with(change);
    if (catalog.minus(state.contents().catalog()).isEmpty()
        && catalog.size() == state.contents().catalog().size()) {
      return state;
    }
    Contents next =
        new Contents(folder.parts(), state.manifest().base(), catalog, deriveLinks(catalog));
    boolean rebuild = isLarge(state, next);
    Optional<String> generation =
        rebuild ? Optional.of(folder.nextGeneration()) : state.manifest().generation();
    Manifest manifest = manifest(state.manifest(), next, generation, change);
    if (catalog.size() > 0) {
      catalog.write(folder.path().resolve(catalog.fileName()));
    }
    folder.writePending(manifest);
    return rebuild ? load(manifest, next) : apply(state, manifest, next);
  }

  private static boolean isLarge(State state, Contents next) {
    long changed = state.contents().distanceTo(next);
    return state.manifest().generation().isEmpty()
        || (changed > SMALL && changed > state.manifest().quads() / 2);
  }

  private State load(Manifest manifest, Contents next) throws IOException {
    Database database;
    try {
      database = load(manifest, next.sources());
    } catch (IOException | RuntimeException e) {
      folder.dropPending();
      throw e;
    }
    folder.promotePending();
    return new State(manifest, next, database);
  }

  private State apply(State state, Manifest manifest, Contents next) throws IOException {
    Delta delta;
    try {
      delta = state.contents().deltaTo(next);
    } catch (RuntimeException e) {
      folder.dropPending();
      throw e;
    }
    try {
      state.database().apply(delta, manifest.digest());
    } catch (RuntimeException e) {
      LOG.warn("a transaction failed, the database is made again from its parts", e);
      return loadInstead(manifest, next);
    }
    folder.promotePending();
    return new State(manifest, next, state.database());
  }

  /** The transaction stays open for ever: to abort it could damage what was there before. */
  private State loadInstead(Manifest manifest, Contents next) throws IOException {
    Manifest moved = manifest.withGeneration(folder.nextGeneration());
    folder.writePending(moved);
    Database database = load(moved, next.sources());
    folder.promotePending();
    return new State(moved, next, database);
  }

  private Database load(Manifest manifest, List<Merge.Source> sources) throws IOException {
    Path generation = folder.generation(manifest.generation().orElseThrow());
    return Database.load(generation, sources, settings.text(), manifest.digest());
  }

  private Optional<String> deriveLinks(Catalog catalog) {
    Collection<Quad> quads = settings.links().derive(() -> hints(catalog));
    if (quads.isEmpty()) {
      return Optional.empty();
    }
    Part part = Part.of(quads, List.of());
    String name = Parts.name("links", part.digest().substring(0, 16));
    folder.parts().write(name, part);
    return Optional.of(name);
  }

  private Iterator<Links.Hints> hints(Catalog catalog) {
    return catalog.articles().stream()
        .map(article -> new Links.Hints(article.id(), folder.parts().hints(article.part())))
        .iterator();
  }

  private static Manifest manifest(
      Manifest old, Contents next, Optional<String> generation, Change change) throws IOException {
    Sha256 sum = new Sha256();
    long[] quads = {0};
    next.forEachLine(
        line -> {
          sum.line(line);
          quads[0]++;
        });
    String digest = sum.hex();
    Catalog catalog = next.catalog();
    List<BuildRecord> builds = new ArrayList<>(old.builds());
    builds.add(record(change, catalog.size(), digest));
    return new Manifest(
        Manifest.FORMAT,
        old.base(),
        generation,
        catalog.size() == 0 ? Optional.empty() : Optional.of(catalog.fileName()),
        next.links(),
        catalog.size(),
        quads[0],
        digest,
        builds);
  }

  private static BuildRecord record(Change change, int articles, String digest) {
    return new BuildRecord(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        change.program(),
        change.action(),
        change.stored().size(),
        change.removed().size(),
        articles,
        digest);
  }

  /** Deletes the files that {@code after} needs no more. */
  void removeSuperseded(State before, State after) throws IOException {
    Set<String> unwanted = new HashSet<>();
    before.contents().catalog().minus(after.contents().catalog()).stream()
        .map(StoredArticle::part)
        .forEach(unwanted::add);
    before.contents().links().ifPresent(unwanted::add);
    after.contents().catalog().articles().stream()
        .map(StoredArticle::part)
        .forEach(unwanted::remove);
    after.contents().links().ifPresent(unwanted::remove);
    folder.parts().deleteIf(file -> unwanted.contains(file.getFileName().toString()));
    if (before.manifest().catalog().isPresent()
        && !before.manifest().catalog().equals(after.manifest().catalog())) {
      DurableFiles.delete(folder.path().resolve(before.manifest().catalog().get()));
    }
  }
}
