package org.newsgraph.store.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.digest.LtHash;
import org.newsgraph.store.digest.ParallelDigest;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.Sha256;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.nquads.CountedLines;

/**
 * All lines of a store in the order of the canonical export: its parts and links, merged. Kept so
 * that a small change need not read every part; can be made again from the parts.
 *
 * @param folder the folder of the segments' files
 * @param list the segments in the order of their lines
 * @param quads how many lines
 * @param sums what the digest of the lines is the hash of, as {@link LtHash#sums} writes it
 */
public record Segments(Path folder, List<Segment> list, long quads, String sums) {

  /** The prefix of the names of lists of segments. */
  public static final String PREFIX = "lines-";

  private static final int DIGITS = 16;

  /** Copies the list. */
  public Segments {
    list = List.copyOf(list);
  }

  /** No lines. */
  public static Segments empty(Path folder) {
    return new Segments(folder, List.of(), 0, new LtHash().sums());
  }

  /**
   * Reads a list that {@link #write} wrote; empty if it was changed or a segment is missing.
   *
   * @param index the list's file
   * @param quads how many lines there are
   * @param sums of them
   */
  public static Optional<Segments> read(Path folder, Path index, long quads, String sums) {
    List<Segment> list = new ArrayList<>();
    try (Lines lines = Lines.of(Files.newInputStream(index))) {
      while (lines.advance()) {
        list.add(StoreJson.MAPPER.readValue(lines.line(), Segment.class));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(new Segments(folder, list, quads, sums))
        .filter(segments -> index.endsWith(segments.name()))
        .filter(Segments::isComplete);
  }

  /** The same, with the sums of its lines, which are read. */
  public Segments withSums() throws IOException {
    ParallelDigest all = new ParallelDigest();
    try (Lines lines = lines()) {
      while (lines.advance()) {
        all.add(lines.line());
      }
    }
    return new Segments(folder, list, quads, all.sum().sums());
  }

  /** The digest of the lines. */
  public String digest() {
    return LtHash.of(sums).hex();
  }

  private String name() {
    Sha256 sum = new Sha256();
    list.forEach(segment -> sum.line(segment.file()));
    return PREFIX + sum.hex().substring(0, DIGITS) + ".jsonl";
  }

  private boolean isComplete() {
    return list.stream().allMatch(segment -> Files.exists(folder.resolve(segment.file())));
  }

  /** Writes the list to a file whose name follows from it; returns the name. */
  public String write(Path parent) throws IOException {
    String name = name();
    DurableFiles.write(
        parent.resolve(name),
        out -> {
          for (Segment segment : list) {
            out.write(StoreJson.MAPPER.writeValueAsBytes(segment));
            out.write('\n');
          }
        });
    return name;
  }

  /** All lines, each once. */
  public Lines lines() throws IOException {
    return counted().uncounted();
  }

  /** All lines with the number of parts and links that contain them. */
  public CountedLines counted() throws IOException {
    return CountedLines.parsing(Lines.of(stream()));
  }

  /** Writes the canonical export. */
  public void export(OutputStream out) throws IOException {
    try (Lines lines = lines()) {
      while (lines.advance()) {
        out.write(lines.line());
        out.write('\n');
      }
    }
    out.flush();
  }

  /** All lines as one stream of N-Quads, with comments. Has one file open at a time. */
  public InputStream stream() {
    return new Concatenation(folder, list.iterator());
  }

  /** The segments that {@code other} lacks; their number and digest are not computed. */
  public Segments minus(Segments other) {
    Set<String> theirs = new HashSet<>();
    other.list.forEach(segment -> theirs.add(segment.file()));
    List<Segment> rest = list.stream().filter(segment -> !theirs.contains(segment.file())).toList();
    return new Segments(folder, rest, 0, "");
  }

  /** Reads one segment after the other. */
  private static final class Concatenation extends InputStream {

    private final Path folder;
    private final Iterator<Segment> segments;
    private InputStream current = InputStream.nullInputStream();

    Concatenation(Path folder, Iterator<Segment> segments) {
      this.folder = folder;
      this.segments = segments;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = current.read(into, offset, length);
      while (count < 0 && segments.hasNext()) {
        current.close();
        current = segments.next().open(folder);
        count = current.read(into, offset, length);
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      current.close();
    }
  }
}
