package org.newsgraph.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.newsgraph.ingest.detached.DetachedArticle.StoreFile;
import org.newsgraph.store.commit.StoreFolder;

/**
 * The folder that a job writes. A file is there whole or not at all, and the same whichever task
 * wrote it, so a task may be tried again or run twice.
 */
final class OutputFolder {

  private static final String UNFINISHED = "_unfinished";

  private final Path folder;
  private final FileSystem system;

  OutputFolder(String folder, Configuration configuration) throws IOException {
    this.folder = new Path(folder);
    this.system = this.folder.getFileSystem(configuration);
  }

  /**
   * Refuses a folder that is there already.
   *
   * @throws IllegalArgumentException if it exists
   */
  void requireNew() throws IOException {
    if (system.exists(folder)) {
      throw new IllegalArgumentException(
          "--output " + folder + " is there already: give a new one");
    }
  }

  boolean has(java.nio.file.Path file) throws IOException {
    return system.exists(path(file));
  }

  /**
   * Writes a file.
   *
   * @param attempt a name that no other task has
   */
  void write(StoreFile file, String attempt) throws IOException {
    Unfinished unfinished = new Unfinished(file.path(), attempt);
    try (OutputStream out = unfinished.open()) {
      file.content().writeTo(out);
    }
    unfinished.finish();
  }

  /** A file that is being written. */
  final class Unfinished {

    private final Path path;
    private final Path unfinished;

    /**
     * @param file its place in the folder
     * @param attempt a name that no other task has
     */
    Unfinished(java.nio.file.Path file, String attempt) {
      this.path = path(file);
      this.unfinished = new Path(folder, "%s/%s/%s.tmp".formatted(UNFINISHED, attempt, file));
    }

    OutputStream open() throws IOException {
      return system.create(unfinished, true);
    }

    /** Puts the file in its place, unless another task has done so. */
    void finish() throws IOException {
      system.mkdirs(path.getParent());
      if (!system.rename(unfinished, path)) {
        system.delete(unfinished, false);
        if (!system.exists(path)) {
          throw new IOException("cannot write " + path);
        }
      }
    }
  }

  /** Writes the corrections of the parts where {@code newsgraph load} looks for them. */
  void keep(List<String> corrections) throws IOException {
    Path file = path(java.nio.file.Path.of(StoreFolder.CORRECTIONS));
    system.delete(file, false);
    if (!corrections.isEmpty()) {
      try (OutputStream out = system.create(file, true)) {
        out.write((String.join("\n", corrections) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Deletes unfinished files of tasks that were stopped. */
  void clean() throws IOException {
    system.delete(new Path(folder, UNFINISHED), true);
  }

  private Path path(java.nio.file.Path file) {
    return new Path(folder, file.toString());
  }
}
