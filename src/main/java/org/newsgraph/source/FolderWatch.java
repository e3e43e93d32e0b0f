package org.newsgraph.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which files below some folders have come or have changed. A file is told of when it has
 * stayed as it is for some time, so that one which is still being written is left alone. A file
 * changes with the one beside it that has its metadata. Not for use by several threads.
 */
public final class FolderWatch {

  private final List<String> folders;
  private final long quiet;
  private final Siblings.Folder siblings = new Siblings.Folder();
  private final Map<String, Sight> seen = new HashMap<>();

  /**
   * How a file was when it was seen last.
   *
   * @param stamp by which a change is noticed
   * @param since when it was seen so first
   * @param told whether it was told of
   */
  private record Sight(List<Stamp> stamp, long since, boolean told) {}

  /** The size of a file and when it was changed last, as the file system has it. */
  private record Stamp(long size, FileTime modified) {}

  /**
   * @param folders need not be there all the time
   * @param quiet how long a file must stay as it is
   */
  public FolderWatch(List<String> folders, Duration quiet) {
    this.folders = List.copyOf(folders);
    this.quiet = quiet.toNanos();
  }

  /**
   * Looks at the folders.
   *
   * @param now as of {@link System#nanoTime}
   * @return the paths of the files that have settled since the last call, those of a folder in the
   *     order of names; each once until it changes
   */
  public List<String> settled(long now) {
    List<String> settled = new ArrayList<>();
    Set<String> present = new HashSet<>();
    for (String folder : folders) {
      FileListing listing = FileListing.of(folder);
      for (Optional<String> file = listing.next(); file.isPresent(); file = listing.next()) {
        if (present.add(file.get()) && look(file.get(), now)) {
          settled.add(file.get());
        }
      }
    }
    seen.keySet().retainAll(present);
    return settled;
  }

  /** Whether a file is to be told of now. */
  private boolean look(String file, long now) {
    List<Stamp> stamp = stamp(file);
    Sight before = seen.get(file);
    if (before == null || !before.stamp().equals(stamp)) {
      seen.put(file, new Sight(stamp, now, false));
      return false;
    }
    boolean settled = !stamp.isEmpty() && !before.told() && now - before.since() >= quiet;
    if (settled) {
      seen.put(file, new Sight(stamp, before.since(), true));
    }
    return settled;
  }

  private List<Stamp> stamp(String file) {
    List<Stamp> stamps = new ArrayList<>();
    addStamp(file, stamps);
    siblings.sidecar(file).ifPresent(beside -> addStamp(beside, stamps));
    return stamps;
  }

  /** Adds none if the file is gone already. */
  private static void addStamp(String file, List<Stamp> stamps) {
    try {
      BasicFileAttributes found = Files.readAttributes(Path.of(file), BasicFileAttributes.class);
      stamps.add(new Stamp(found.size(), found.lastModifiedTime()));
    } catch (IOException e) {
      return;
    }
  }
}
