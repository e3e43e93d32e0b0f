package org.newsgraph.store.nquads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.StoreException;

/** Reads canonical exports, plain or compressed with gzip; refuses any other N-Quads. */
public final class ExportReader {

  /** Lines are parsed in batches, because making a parser takes longer than reading a line. */
  private static final int MOST_LINES = 1_000;

  private static final int MOST_CHARACTERS = 1 << 20;

  private final Path file;
  private final Sink sink;
  private final List<String> batch = new ArrayList<>();
  private int characters;
  private long linesBefore;
  private byte[] last = {};

  /** Takes the quads of an export. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Takes the next quad.
     *
     * @param line the quad's line, without its end
     * @throws IllegalArgumentException if the quad may not be there; the message is reported with
     *     the line's number
     */
    void accept(Quad quad, String line);
  }

  private ExportReader(Path file, Sink sink) {
    this.file = file;
    this.sink = sink;
  }

  /**
   * Passes on all quads in the order of their lines.
   *
   * @throws StoreException if the file cannot be read or is no export; the message names the line
   */
  public static void read(Path file, Sink sink) {
    new ExportReader(file, sink).read();
  }

  private void read() {
    try (Lines lines = NQuadsFile.open(file)) {
      while (lines.advance()) {
        add(lines.line());
      }
      flush();
    } catch (IOException e) {
      throw new StoreException(
          "%s cannot be read after line %d (%s)".formatted(file, linesBefore + batch.size(), e), e);
    }
  }

  private void add(byte[] line) {
    if (Arrays.compareUnsigned(last, line) >= 0) {
      throw fault(batch.size(), "does not come after the line before; LC_ALL=C sort -u sorts them");
    }
    last = line;
    String text = text(line);
    batch.add(text);
    characters += text.length();
    if (batch.size() == MOST_LINES || characters > MOST_CHARACTERS) {
      flush();
    }
  }

  private String text(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw fault(batch.size(), "is not UTF-8");
    }
  }

  private void flush() {
    List<Quad> quads = quads();
    for (int index = 0; index < quads.size(); index++) {
      pass(index, quads.get(index));
    }
    linesBefore += batch.size();
    batch.clear();
    characters = 0;
  }

  private List<Quad> quads() {
    try {
      List<Quad> quads = NQuads.quads(batch);
      if (quads.size() == batch.size()) {
        return quads;
      }
    } catch (RiotException e) {
      // parsed one by one below, to find the line
    }
    return IntStream.range(0, batch.size()).mapToObj(this::quad).toList();
  }

  private Quad quad(int index) {
    try {
      List<Quad> quads = NQuads.quads(List.of(batch.get(index)));
      if (quads.size() == 1) {
        return quads.get(0);
      }
    } catch (RiotException e) {
      throw fault(index, "is no quad: " + e.getMessage().replace("line: 1, ", ""));
    }
    throw fault(index, "is not one quad");
  }

  private void pass(int index, Quad quad) {
    String line = batch.get(index);
    try {
      if (!NQuads.line(quad).equals(line)) {
        throw new IllegalArgumentException("is not spelled as in an export: " + NQuads.line(quad));
      }
      sink.accept(quad, line);
    } catch (IllegalArgumentException e) {
      throw fault(index, String.valueOf(e.getMessage()));
    }
  }

  private StoreException fault(int index, String what) {
    return new StoreException(
        "%s is no export of NewsGraph: line %d %s".formatted(file, linesBefore + index + 1, what));
  }
}
