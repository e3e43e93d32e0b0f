package org.newsgraph.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files below a path, but hidden ones: each folder's in the order of their names. One folder's
 * names are in memory for each level, not all files. A folder that cannot be listed stands for
 * itself.
 */
final class Listing {

  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(path -> String.valueOf(path.getFileName()));

  private final Deque<Path> pending = new ArrayDeque<>();

  Listing(Path root) {
    if (!Files.isDirectory(root) || !descend(root)) {
      pending.push(root);
    }
  }

  /** The next file; empty after the last. */
  Optional<Path> next() {
    while (!pending.isEmpty()) {
      Path path = pending.pop();
      boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      if (!folder || !descend(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** Whether the folder could be listed. */
  private boolean descend(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> visible =
          entries
              .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
              .filter(entry -> Files.isRegularFile(entry) || isFolder(entry))
              .sorted(BY_NAME.reversed())
              .toList();
      visible.forEach(pending::push);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }
}
