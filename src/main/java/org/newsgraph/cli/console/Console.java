package org.newsgraph.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** Where results and messages go, in UTF-8 whatever the locale. */
public final class Console {

  private static final String ERASE_LINE = "\r\u001b[K";

  private final ResultStream results;
  private final PrintStream out;
  private final PrintStream messages;
  private final boolean terminal;
  private final OptionalInt columns;

  /** A console whose results go to a file or to another program. */
  public Console(OutputStream out, OutputStream messages, boolean terminal) {
    this(out, messages, terminal, OptionalInt.empty());
  }

  /**
   * @param terminal whether somebody looks at the messages
   * @param columns how many characters a line of the results has room for; empty if nobody looks at
   *     them
   */
  public Console(OutputStream out, OutputStream messages, boolean terminal, OptionalInt columns) {
    this.results = new ResultStream(out);
    this.out = new PrintStream(results, false, StandardCharsets.UTF_8);
    this.messages = new PrintStream(messages, true, StandardCharsets.UTF_8);
    this.terminal = terminal;
    this.columns = columns;
  }

  /** The standard streams of this process; the launcher knows whether somebody looks on. */
  public static Console standard() {
    return new Console(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Boolean.getBoolean("newsgraph.terminal"),
        columnsOfTerminal());
  }

  private static OptionalInt columnsOfTerminal() {
    int columns = Integer.getInteger("newsgraph.columns", 0);
    return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
  }

  /**
   * How many characters a line of the results has room for; empty if they go to a file or to
   * another program, which gets every line whole.
   */
  public OptionalInt columns() {
    return columns;
  }

  /** Whether results may be coloured: somebody looks at them and has not asked for none. */
  public boolean hasColours() {
    return columns.isPresent() && Optional.ofNullable(System.getenv("NO_COLOR")).isEmpty();
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
