package org.newsgraph.ingest.detached;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A file for the folder of a store, made where there is none.
 *
 * @param path where it belongs in that folder
 * @param content the same however often the file is made
 */
public record DetachedFile(Path path, Content content) {

  /** Writes what the file holds. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it, and may close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }
}
