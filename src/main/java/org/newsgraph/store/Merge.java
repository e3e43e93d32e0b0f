package org.newsgraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Merges the sorted lines of any number of parts into one sorted sequence, each line once, in
 * memory that does not grow with them.
 */
final class Merge {

  /** How many files are open at once; more are merged in rounds, through temporary files. */
  private static final int FAN_IN = 256;

  /** Opens one sorted file. */
  interface Source {
    BufferedReader open() throws IOException;
  }

  private Merge() {}

  /** Gives every line to the sink, in the order of UTF-8 bytes. */
  static void merge(List<Source> sources, Consumer<String> sink) throws IOException {
    if (sources.size() <= FAN_IN) {
      mergeAtOnce(sources, sink);
      return;
    }
    Path folder = Files.createTempDirectory("newsgraph-merge");
    try {
      List<Source> merged = new ArrayList<>();
      for (int from = 0; from < sources.size(); from += FAN_IN) {
        Path file = folder.resolve(from + ".nq");
        int to = Math.min(from + FAN_IN, sources.size());
        try (Writer out = Files.newBufferedWriter(file)) {
          mergeAtOnce(sources.subList(from, to), line -> append(out, line));
        }
        merged.add(() -> Files.newBufferedReader(file));
      }
      merge(merged, sink);
    } finally {
      DurableFiles.delete(folder);
    }
  }

  private static void mergeAtOnce(List<Source> sources, Consumer<String> sink) throws IOException {
    PriorityQueue<Head> heads =
        new PriorityQueue<>((a, b) -> CodePointOrder.INSTANCE.compare(a.line, b.line));
    try {
      for (Source source : sources) {
        Head.of(source.open()).ifPresent(heads::add);
      }
      drain(heads, sink);
    } finally {
      for (Head head : heads) {
        head.reader.close();
      }
    }
  }

  private static void drain(PriorityQueue<Head> heads, Consumer<String> sink) throws IOException {
    String last = "";
    while (!heads.isEmpty()) {
      Head head = heads.poll();
      if (!head.line.equals(last)) {
        last = head.line;
        sink.accept(last);
      }
      if (head.advance()) {
        heads.add(head);
      }
    }
  }

  private static void append(Writer out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file and the next line of it. */
  private static final class Head {

    private final BufferedReader reader;
    private String line = "";

    private Head(BufferedReader reader) {
      this.reader = reader;
    }

    static Optional<Head> of(BufferedReader reader) throws IOException {
      Head head = new Head(reader);
      return head.advance() ? Optional.of(head) : Optional.empty();
    }

    /** Goes on to the next quad; closes the file at its end. */
    boolean advance() throws IOException {
      for (var next = reader.readLine(); next != null; next = reader.readLine()) {
        if (!Parts.isHint(next)) {
          line = next;
          return true;
        }
      }
      reader.close();
      return false;
    }
  }
}
