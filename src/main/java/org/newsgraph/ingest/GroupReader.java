package org.newsgraph.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.newsgraph.correct.CorrectionRequest;
import org.newsgraph.correct.Corrections;
import org.newsgraph.store.Catalog;
import org.newsgraph.store.Part;
import org.newsgraph.store.Parts;
import org.newsgraph.store.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one article after another into the parts of a store, unless they hold it already. Safe for
 * use by several threads.
 */
final class GroupReader {

  private static final Logger LOG = LoggerFactory.getLogger(GroupReader.class);

  private final Supplier<Pipeline> pipeline;
  private final Ingest.Settings settings;
  private final Catalog catalog;
  private final Parts parts;
  private final Set<CorrectionRequest> unfit = ConcurrentHashMap.newKeySet();

  /**
   * @param pipeline is asked for at the first article that has to be read
   * @param catalog the articles that the store holds now
   * @param parts where their graphs are kept
   */
  GroupReader(Supplier<Pipeline> pipeline, Ingest.Settings settings, Catalog catalog, Parts parts) {
    this.pipeline = pipeline;
    this.settings = settings;
    this.catalog = catalog;
    this.parts = parts;
  }

  /** What became of each file; a failure is told of each of them. */
  List<Outcome> read(Group group) {
    Outcome first = readFirst(group);
    List<Outcome> outcomes = group.files().stream().map(file -> withFile(first, file)).toList();
    outcomes.forEach(settings.progress());
    return outcomes;
  }

  /** Corrections for the articles that were read that fit nothing in them. */
  Set<CorrectionRequest> unfit() {
    return Set.copyOf(unfit);
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

  private Outcome readFirst(Group group) {
    Path file = group.files().get(0);
    try {
      String key =
          group.key(
              settings.fingerprint(), settings.corrections().key(group.sha256(), group.names()));
      Optional<StoredArticle> known =
          catalog.find(group.id()).filter(article -> article.key().equals(key));
      return known.isPresent()
          ? new Outcome.Unchanged(file, known.get())
          : new Outcome.Stored(file, stored(group, key));
    } catch (RejectedArticleException e) {
      return new Outcome.Failed(file, e.reasons());
    } catch (RuntimeException e) {
      LOG.debug("{} failed", file, e);
      return new Outcome.Failed(file, List.of(String.valueOf(e.getMessage())));
    }
  }

  private StoredArticle stored(Group group, String key) {
    if (parts.contains(group.id(), key)) {
      return parts.reuse(group.sha256(), group.names(), key);
    }
    Path file = group.files().get(0);
    Corrections.Corrected corrected =
        settings.corrections().apply(pipeline.get().read(file), group.names());
    unfit.addAll(corrected.unfit());
    Part part = pipeline.get().publisher().apply(corrected.facts(), group.names());
    return parts.write(group.sha256(), group.names(), key, part);
  }
}
