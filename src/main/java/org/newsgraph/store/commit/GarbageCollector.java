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
import org.newsgraph.store.export.Segment;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StaleFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.PartFiles;
import org.newsgraph.store.part.StoredArticle;

/** Deletes the files of a store that it needs no more. */
public final class GarbageCollector {

  private final StoreFolder folder;

  public GarbageCollector(StoreFolder folder) {
    this.folder = folder;
  }

  /** What a process that held the store and stopped, or a change that failed, left half done. */
  void removeUnfinished(Manifest manifest, Segments lines) throws IOException {
    for (Path file : children(folder.path())) {
      String name = file.getFileName().toString();
      boolean unwanted =
          isOther(name, StoreFolder.GENERATION, manifest.generation())
              || isOther(name, CatalogFile.PREFIX, manifest.catalog())
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
   * What a change left that failed. What cannot be deleted now is deleted when the store is opened.
   *
   * @param state before and after it
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

  /** What one state had and the next one has not, and what nobody has touched for long. */
  public void removeSuperseded(Committer.State before, Committer.State after) throws IOException {
    removeParts(before.contents(), after.contents());
    Segments lines = before.contents().segments();
    for (Segment segment : lines.minus(after.contents().segments()).list()) {
      Files.deleteIfExists(lines.folder().resolve(segment.file()));
    }
    removeUnlessKept(before.manifest().catalog(), after.manifest().catalog());
    removeUnlessKept(before.manifest().lines(), after.manifest().lines());
    StaleFiles abandoned = StaleFiles.byNow();
    folder.parts().files().deleteAbandoned(after.contents(), abandoned);
    for (Path change : children(folder.changes())) {
      if (abandoned.is(change)) {
        DurableFiles.delete(change);
      }
    }
  }

  private void removeParts(Snapshot before, Snapshot after) throws IOException {
    PartFiles files = folder.parts().files();
    Iterator<StoredArticle> gone = before.catalog().minus(after.catalog()).iterator();
    while (gone.hasNext()) {
      StoredArticle article = gone.next();
      boolean kept =
          after
              .catalog()
              .find(article.id())
              .filter(now -> now.part().equals(article.part()))
              .isPresent();
      if (!kept) {
        files.delete(article.part());
      }
    }
  }

  private void removeUnlessKept(Optional<String> before, Optional<String> after)
      throws IOException {
    if (before.isPresent() && !before.equals(after)) {
      DurableFiles.delete(folder.path().resolve(before.get()));
    }
  }
}
