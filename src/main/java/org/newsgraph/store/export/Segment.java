package org.newsgraph.store.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.nquads.CountedLines;

/**
 * A range of a store's lines, in a compressed file whose name follows from them.
 *
 * @param file its name
 * @param first the first line
 * @param lines how many
 * @param plain whether it is surely lines alone, without a comment
 */
public record Segment(String file, String first, long lines, boolean plain) {

  private static final int BUFFER = 1 << 16;

  /** As N-Quads; a comment after a line tells how many parts say it, if more than one does. */
  InputStream open(Path folder) throws IOException {
    Path path = folder.resolve(file);
    try {
      return new Told(new GZIPInputStream(Files.newInputStream(path), BUFFER), path);
    } catch (IOException e) {
      throw damaged(path, e);
    }
  }

  private static IOException damaged(Path path, IOException cause) {
    return new IOException(
        "%s is damaged (%s): delete it, and the lines are merged again".formatted(path, cause),
        cause);
  }

  /** As lines with their counts. */
  CountedLines lines(Path folder) throws IOException {
    return CountedLines.written(Lines.of(open(folder)));
  }

  /** Tells of which file it is when that cannot be read to its end. */
  private static final class Told extends FilterInputStream {

    private final Path path;

    Told(InputStream in, Path path) {
      super(in);
      this.path = path;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (IOException e) {
        throw damaged(path, e);
      }
    }
  }
}
