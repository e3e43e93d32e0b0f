package org.newsgraph.ingest.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.run.DocumentProvenance;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.ingest.run.Outcomes;
import org.newsgraph.ingest.run.ProvenanceLog;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Parts;

/**
 * Copies the parts that another run of this program wrote, and the cached facts that they were made
 * of, into a store. Safe for use by several threads.
 */
public final class PartImport implements Consumer<Path> {

  private static final Pattern NAME = Pattern.compile("([0-9a-f]{16})-([0-9a-f]{16})\\.nq\\.gz");

  private static final String NOT_READ =
      "it was written over HTTP or loaded from an export, not read: load the store's export instead";

  private final Path source;
  private final Optional<Manifest> manifest;
  private final FactsCache sourceCache;
  private final Parts parts;
  private final FactsCache cache;
  private final ProvenanceLog log;
  private final Outcomes.Collector outcomes;

  /**
   * @param source a store, whose manifest says which parts count; or a folder of nothing but parts
   *     and their cache, in sub-folders or not
   * @param reading as of {@link org.newsgraph.ingest.run.IngestSettings}
   * @param parts of the store that the parts are copied to
   * @param cache of that store
   * @param log collects the documents of the parts
   * @param outcomes collects the parts that name no documents, as failures
   */
  public PartImport(
      Path source,
      String reading,
      Parts parts,
      FactsCache cache,
      ProvenanceLog log,
      Outcomes.Collector outcomes) {
    this.source = source;
    this.manifest = new StoreFolder(source).manifest();
    this.sourceCache = new FactsCache(source, reading);
    this.parts = parts;
    this.cache = cache;
    this.log = log;
    this.outcomes = outcomes;
  }

  /**
   * The files of the parts; to be closed.
   *
   * @throws StoreException if the source cannot be read
   */
  @SuppressWarnings("StreamResourceLeak") // the caller closes it
  public Stream<Path> files() {
    Path folder = manifest.isPresent() ? source.resolve(Parts.FOLDER) : source;
    if (manifest.isPresent() && !Files.exists(folder)) {
      return Stream.empty();
    }
    Optional<Catalog> catalog = manifest.map(new StoreFolder(source)::catalog);
    try {
      return Files.walk(folder).filter(file -> isWanted(file, catalog));
    } catch (IOException e) {
      throw new StoreException(source + " cannot be read (" + e + "): is it a store, or parts?", e);
    }
  }

  private static boolean isWanted(Path file, Optional<Catalog> catalog) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        && (catalog.isEmpty()
            || catalog
                .get()
                .find(name.group(1))
                .filter(article -> article.key().equals(name.group(2)))
                .isPresent());
  }

  /**
   * Copies one part with its facts.
   *
   * @throws StoreException if it is damaged or cannot be copied
   */
  @Override
  public void accept(Path part) {
    List<DocumentProvenance> found = DocumentProvenance.ofHints(parts.adopt(part));
    if (found.isEmpty()) {
      outcomes.add(new Outcome.Failed(String.valueOf(part.getFileName()), List.of(NOT_READ)));
    }
    for (DocumentProvenance document : found) {
      cache.adopt(sourceCache, document);
      log.add(document);
    }
  }

  /**
   * Checks that no part was missing.
   *
   * @param found how many there were
   * @throws StoreException if the source is a store that names more articles, or a folder without
   *     any part
   */
  public void requireAll(long found) {
    if (manifest.isEmpty() && found == 0) {
      throw new StoreException(source + " holds no parts of articles: give stores, or parts");
    }
    if (manifest.isPresent() && found < manifest.get().articles()) {
      throw new StoreException(
          "the store %s names %,d articles, but has parts of only %,d of them"
              .formatted(source, manifest.get().articles(), found));
    }
  }
}
