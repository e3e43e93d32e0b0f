package org.newsgraph.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers why results could not be written, which a print stream keeps to itself. */
final class ResultStream extends FilterOutputStream {

  private Optional<IOException> failure = Optional.empty();

  ResultStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  /** Why some of it was lost; empty if nothing was, or the reader had read enough. */
  Optional<IOException> failure() {
    return failure.filter(e -> !"Broken pipe".equals(e.getMessage()));
  }
}
