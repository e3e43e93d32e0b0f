package org.newsgraph.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a path or a glob names: of folders all below but hidden ones and those that tell
 * of others, in the order of names. One folder's names are in memory for each level, not all files.
 * A folder that cannot be listed stands for itself.
 */
final class FileListing {

  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(path -> String.valueOf(path.getFileName()));

  /** What stands before the first folder or name with a wildcard. */
  private static final Pattern GLOB = Pattern.compile("(?<root>(?:[^*?\\[{]*/)?)[^/]*[*?\\[{].*");

  private final Siblings.Folder folder = new Siblings.Folder();
  private final Deque<Path> pending = new ArrayDeque<>();
  private final PathMatcher wanted;

  private FileListing(Path root, PathMatcher wanted) {
    this.wanted = wanted;
    if (!Files.isDirectory(root) || !descend(root)) {
      pending.push(root);
    }
  }

  /** What a path names; it must exist. */
  static FileListing of(String path) {
    Matcher glob = GLOB.matcher(path);
    if (Files.exists(Siblings.Folder.path(path)) || !glob.matches()) {
      return new FileListing(Siblings.Folder.path(path), any -> true);
    }
    PathMatcher below = matcher(path);
    PathMatcher here = matcher(path.replace("**/", "")); // as shells have it, no folder at all too
    return new FileListing(
        Siblings.Folder.path(glob.group("root")),
        file -> below.matches(file) || here.matches(file));
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }

  /**
   * @throws IllegalArgumentException if there is no such file, or nothing fits the glob
   */
  static void require(String path) {
    boolean glob = GLOB.matcher(path).matches();
    boolean there = exists(path);
    if (!there && Siblings.Folder.isGarbled(path)) {
      throw new IllegalArgumentException(path + ": " + Siblings.Folder.GARBLED);
    }
    if (!there && (!glob || of(path).next().isEmpty())) {
      throw new IllegalArgumentException(
          path
              + (glob
                  ? ": no file fits this pattern"
                  : " does not exist: give files, or folders of files"));
    }
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Siblings.Folder.path(path));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
    }
  }

  /** The path of the next file; empty after the last. */
  Optional<String> next() {
    while (!pending.isEmpty()) {
      Path path = pending.pop();
      if (!isFolder(path) || !descend(path)) {
        return Optional.of(path.toString());
      }
    }
    return Optional.empty();
  }

  /** Whether the folder could be listed. */
  private boolean descend(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .filter(entry -> isFolder(entry) || isWanted(entry))
          .sorted(BY_NAME.reversed())
          .toList()
          .forEach(pending::push);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isWanted(Path file) {
    return Files.isRegularFile(file) && wanted.matches(file) && !folder.isSidecar(file.toString());
  }

  private static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }
}
