package org.newsgraph.store.commit;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.export.Segment;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StaleFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.StoredArticle;

/** Deletes the files that a store does not need any more. */
public final class GarbageCollector {

  private final StoreFolder folder;

  /** Deletes in the folder of a store whose lock is held. */
  public GarbageCollector(StoreFolder folder) {
    this.folder = folder;
  }

  /** Deletes what a process that stopped, or a change that failed, left incomplete. */
  void removeUnfinished(Manifest manifest, Segments lines) throws IOException {
    for (Path file : children(folder.path())) {
      String name = file.getFileName().toString();
      boolean unwanted =
          isOther(name, StoreFolder.GENERATION, manifest.generation())
              || isOther(name, Catalog.FILE_PREFIX, manifest.catalog())
              || isOther(name, Segments.PREFIX, manifest.lines())
              || name.endsWith(DurableFiles.UNFINISHED);
      if (unwanted) {
        DurableFiles.delete(file);
      }
    }
    removeOtherSegments(lines);
    DurableFiles.delete(folder.work());
  }

  private static void removeOtherSegments(Segments lines) throws IOException {
    if (Files.isDirectory(lines.folder())) {
      Set<String> wanted = lines.list().stream().map(Segment::file).collect(toSet());
      for (Path file : children(lines.folder())) {
        if (!wanted.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
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
        removeUnfinished(state.manifest(), state.contents().segments());
      }
    } catch (IOException | StoreException e) {
      failure.addSuppressed(e);
    }
  }

  private static boolean isOther(String name, String prefix, Optional<String> wanted) {
    return name.startsWith(prefix) && !Optional.of(name).equals(wanted);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Deletes what only the former of two states uses, and parts and changes left long ago. */
  public void removeSuperseded(Committer.State before, Committer.State after) throws IOException {
    removeParts(before.contents().catalog(), after.contents().catalog());
    Segments lines = before.contents().segments();
    for (Segment segment : lines.minus(after.contents().segments()).list()) {
      Files.deleteIfExists(lines.folder().resolve(segment.file()));
    }
    removeUnlessKept(before.manifest().catalog(), after.manifest().catalog());
    removeUnlessKept(before.manifest().lines(), after.manifest().lines());
    StaleFiles stale = StaleFiles.byNow();
    folder.parts().deleteStale(stale, name -> isPartOf(after.contents().catalog(), name));
    for (Path change : children(folder.changes())) {
      if (stale.is(change)) {
        DurableFiles.delete(change);
      }
    }
  }

  private void removeParts(Catalog before, Catalog after) throws IOException {
    Iterator<StoredArticle> removed = before.minus(after).iterator();
    while (removed.hasNext()) {
      StoredArticle article = removed.next();
      if (!isPart(after, article.id(), article.part())) {
        folder.parts().delete(article);
      }
    }
  }

  private static boolean isPartOf(Catalog catalog, String file) {
    int dash = file.indexOf('-');
    return dash > 0 && isPart(catalog, file.substring(0, dash), file);
  }

  private static boolean isPart(Catalog catalog, String id, String file) {
    return catalog.find(id).filter(article -> article.part().equals(file)).isPresent();
  }

  private void removeUnlessKept(Optional<String> before, Optional<String> after)
      throws IOException {
    if (before.isPresent() && !before.equals(after)) {
      DurableFiles.delete(folder.path().resolve(before.get()));
    }
  }
}
