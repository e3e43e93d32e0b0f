package org.newsgraph.source.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Holds what is read of an input for one document to the size that an article may have. */
public final class SizeLimit extends FilterInputStream {

  /** More is no article; what is packed can be a thousand times as large as it looks. */
  public static final int BYTES = 10 * 1024 * 1024;

  public static final String REASON = "larger than 10 MB: too large for an article";

  private long left = BYTES;

  public SizeLimit(InputStream in) {
    super(in);
  }

  /** To be called after each document. */
  public void renew() {
    left = BYTES;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new IOException(REASON);
    }
  }

  /**
   * All bytes.
   *
   * @throws IOException if there are too many
   */
  public static byte[] all(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(BYTES + 1);
    if (bytes.length > BYTES) {
      throw new IOException(REASON);
    }
    return bytes;
  }
}
