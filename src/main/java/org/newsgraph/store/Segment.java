package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.newsgraph.sort.Lines;

/**
 * A range of a store's lines, in a compressed file whose name follows from them.
 *
 * @param file its name
 * @param first the first line
 * @param lines how many
 */
record Segment(String file, String first, long lines) {

  private static final int BUFFER = 1 << 16;

  /** As N-Quads; a comment after a line tells how many parts say it, if more than one does. */
  InputStream open(Path folder) throws IOException {
    return new GZIPInputStream(Files.newInputStream(folder.resolve(file)), BUFFER);
  }

  /** As lines with their counts. */
  CountedLines lines(Path folder) throws IOException {
    return CountedLines.written(Lines.of(open(folder)));
  }
}
