package org.newsgraph.spark;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.newsgraph.store.Part;

/**
 * Where parts are written. A part is there whole or not at all, and the same whichever task wrote
 * it, so that one that is tried again or runs twice does no harm.
 */
final class PartFolder {

  private static final int DIGITS = 2;

  private final Path folder;
  private final FileSystem system;

  PartFolder(String folder, Configuration configuration) throws IOException {
    this.folder = new Path(folder);
    this.system = this.folder.getFileSystem(configuration);
  }

  boolean has(String file) throws IOException {
    return system.exists(path(file));
  }

  /**
   * Writes a part.
   *
   * @param attempt a name that no other task has
   */
  void write(String file, Part part, String attempt) throws IOException {
    Path unfinished = new Path(folder, "_unfinished/" + attempt + "/" + file);
    try (OutputStream out = system.create(unfinished, true)) {
      part.writeTo(out);
    }
    system.mkdirs(path(file).getParent());
    if (!system.rename(unfinished, path(file))) {
      system.delete(unfinished, false);
      if (!has(file)) {
        throw new IOException("cannot write " + path(file));
      }
    }
  }

  /** Deletes what tasks that were stopped have left. */
  void clean() throws IOException {
    system.delete(new Path(folder, "_unfinished"), true);
  }

  private Path path(String file) {
    return new Path(folder, file.substring(0, DIGITS) + "/" + file);
  }
}
