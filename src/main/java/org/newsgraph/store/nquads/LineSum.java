package org.newsgraph.store.nquads;

import java.io.OutputStream;
import org.newsgraph.store.file.Sha256;

/** Adds up the SHA-256 of what is written to it, and counts its lines. */
public final class LineSum extends OutputStream {

  private final Sha256 sum = new Sha256();
  private long lines;

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    sum.digest().update(bytes, offset, length);
    for (int at = offset; at < offset + length; at++) {
      lines += bytes[at] == '\n' ? 1 : 0;
    }
  }

  /** How many lines there were. */
  public long lines() {
    return lines;
  }

  /** The sum; begins anew. */
  public String hex() {
    return sum.hex();
  }
}
