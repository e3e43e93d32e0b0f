package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StaleFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;

/** Deletes the files that a store does not need any more. */
public final class GarbageCollector {

  /** What merged lines were called in stores of former formats. */
  private static final String FORMER_LINES = "lines";

  private final StoreFolder folder;

  /** Deletes in the folder of a store whose lock is held. */
  public GarbageCollector(StoreFolder folder) {
    this.folder = folder;
  }

  /** Deletes what a process that stopped, or a change that failed, left incomplete. */
  void removeUnfinished(Manifest manifest) throws IOException {
    for (Path file : children(folder.path())) {
      String name = file.getFileName().toString();
      boolean unwanted =
          isOther(name, StoreFolder.GENERATION, manifest.generation())
              || isOther(name, Catalog.FILE_PREFIX, manifest.catalog())
              || name.startsWith(StoreFolder.DELTA)
              || name.startsWith(FORMER_LINES)
              || name.endsWith(DurableFiles.UNFINISHED);
      if (unwanted) {
        DurableFiles.delete(file);
      }
    }
    PathUtils.cleanDirectory(folder.work());
  }

  /**
   * Deletes what a failed change left. What cannot be deleted now is deleted when the store is
   * opened.
   *
   * @param state the state of the store, which the change has not altered
   * @param failure gets an error of the deletion as a suppressed exception
   */
  void removeFailed(Committer.State state, Exception failure) {
    try {
      if (folder.manifest().equals(Optional.of(state.manifest()))) {
        removeUnfinished(state.manifest());
      }
    } catch (IOException | StoreException e) {
      failure.addSuppressed(e);
    }
  }

  private static boolean isOther(String name, String prefix, Optional<String> wanted) {
    return isOther(name, prefix, wanted.stream().toList());
  }

  private static boolean isOther(String name, String prefix, List<String> wanted) {
    return name.startsWith(prefix) && !wanted.contains(name);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /**
   * Deletes what only the former of two states uses; of parts that were left long ago those that
   * lie beside parts that the change stored or removed, and changes left long ago.
   */
  public void removeSuperseded(Committer.State before, Committer.State after) throws IOException {
    removeParts(before.contents().catalog(), after.contents().catalog());
    for (String file : before.manifest().catalog()) {
      if (!after.manifest().catalog().contains(file)) {
        DurableFiles.delete(folder.path().resolve(file));
      }
    }
    DurableFiles.delete(folder.delta(after.manifest()));
    StaleFiles stale = StaleFiles.byNow();
    for (Path change : children(folder.changes())) {
      if (stale.is(change)) {
        DurableFiles.delete(change);
      }
    }
  }

  private void removeParts(Catalog before, Catalog after) throws IOException {
    Set<String> touched = new TreeSet<>();
    Iterator<StoredArticle> removed = before.minus(after).iterator();
    while (removed.hasNext()) {
      StoredArticle article = removed.next();
      touched.add(Parts.subfolder(article));
      if (!isPart(after, article.id(), article.part())) {
        folder.parts().delete(article);
      }
    }
    after.minus(before).map(Parts::subfolder).forEach(touched::add);
    StaleFiles stale = StaleFiles.byNow();
    for (String subfolder : touched) {
      folder.parts().deleteStale(subfolder, stale, name -> isPartOf(after, name));
    }
  }

  private static boolean isPartOf(Catalog catalog, String file) {
    int dash = file.indexOf('-');
    return dash > 0 && isPart(catalog, file.substring(0, dash), file);
  }

  private static boolean isPart(Catalog catalog, String id, String file) {
    return catalog.find(id).filter(article -> article.part().equals(file)).isPresent();
  }
}
