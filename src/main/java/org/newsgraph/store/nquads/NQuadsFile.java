package org.newsgraph.store.nquads;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.newsgraph.sort.Lines;

/** Opens files of N-Quads, plain or compressed with gzip, whatever their names. */
public final class NQuadsFile {

  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER = 1 << 16;

  private NQuadsFile() {}

  /** The lines of a file, to be closed by the caller. */
  public static Lines open(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      return Lines.of(uncompressed(in));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream uncompressed(BufferedInputStream in) throws IOException {
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(in, BUFFER) : in;
  }
}
