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
 * A range of a store's lines in a compressed file whose name follows from its content.
 *
 * @param file the file's name
 * @param first the first line
 * @param lines how many
 */
public record Segment(String file, String first, long lines) {

  private static final int BUFFER = 1 << 16;

  /** The N-Quads; a line that several parts contain is followed by its count as a comment. */
  InputStream open(Path folder) throws IOException {
    Path path = folder.resolve(file);
    try {
      return new NamedStream(new GZIPInputStream(Files.newInputStream(path), BUFFER), path);
    } catch (IOException e) {
      throw damaged(path, e);
    }
  }

  private static IOException damaged(Path path, IOException cause) {
    return new IOException(
        "%s is damaged (%s): delete it, and the lines are merged again".formatted(path, cause),
        cause);
  }

  /** The lines with their counts. */
  CountedLines counted(Path folder) throws IOException {
    return CountedLines.parsing(Lines.of(open(folder)));
  }

  /** Names the file in the message of an error while it is read. */
  private static final class NamedStream extends FilterInputStream {

    private final Path path;

    NamedStream(InputStream in, Path path) {
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
