package org.newsgraph.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where results and messages go, in UTF-8 whatever the locale. */
public final class Console {

  private static final String ERASE_LINE = "\r\u001b[K";

  private final ResultStream results;
  private final PrintStream out;
  private final PrintStream messages;
  private final boolean terminal;

  public Console(OutputStream out, OutputStream messages, boolean terminal) {
    this.results = new ResultStream(out);
    this.out = new PrintStream(results, false, StandardCharsets.UTF_8);
    this.messages = new PrintStream(messages, true, StandardCharsets.UTF_8);
    this.terminal = terminal;
  }

  /** The standard streams of this process; the launcher knows whether somebody looks on. */
  public static Console standard() {
    return new Console(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Boolean.getBoolean("newsgraph.terminal"));
  }

  /** For results. */
  public PrintStream out() {
    return out;
  }

  /** A line of a result. */
  public void print(String line) {
    out.println(line);
  }

  /** A line for people, on standard error. */
  public void message(String line) {
    messages.println(line);
  }

  /** Shows how far things are, in place; nothing if nobody looks on. */
  public void progress(String line) {
    if (terminal) {
      messages.print(ERASE_LINE + line);
      messages.flush();
    }
  }

  /** Takes the progress away. */
  public void progressDone() {
    progress("");
  }

  public PrintStream messages() {
    return messages;
  }

  public void flush() {
    out.flush();
    messages.flush();
  }

  /**
   * Writes the last results.
   *
   * @throws IOException if some of them could not be written
   */
  public void finish() throws IOException {
    flush();
    Optional<IOException> failure = results.failure();
    if (failure.isPresent()) {
      throw new IOException(
          "the results could not be written to the end (%s): is the disk full?"
              .formatted(failure.get().getMessage()),
          failure.get());
    }
  }

  /** Remembers why results could not be written, which a print stream keeps to itself. */
  private static final class ResultStream extends FilterOutputStream {

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
}
