package org.newsgraph.store.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.Sha256;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.nquads.CountedLines;

/**
 * All lines of a store in the order of the canonical export: its parts merged. Kept so that a small
 * change does not read every part again; can be made again from the parts.
 *
 * @param folder of the files
 * @param list in the order of their lines
 * @param quads how many lines
 * @param digest the SHA-256 of the canonical export
 */
public record Segments(Path folder, List<Segment> list, long quads, String digest) {

  /** What the names of lists of segments begin with. */
  public static final String PREFIX = "lines-";

  private static final int DIGITS = 16;

  public Segments {
    list = List.copyOf(list);
  }

  /** Reads a list of segments; empty if it is not what was written, or a segment is missing. */
  public static Optional<Segments> read(Path folder, Path index, Manifest manifest) {
    List<Segment> list = new ArrayList<>();
    try (Lines lines = Lines.of(Files.newInputStream(index))) {
      while (lines.advance()) {
        list.add(StoreJson.MAPPER.readValue(lines.line(), Segment.class));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(new Segments(folder, list, manifest.quads(), manifest.digest()))
        .filter(segments -> index.endsWith(segments.name()))
        .filter(Segments::isWhole);
  }

  private String name() {
    Sha256 sum = new Sha256();
    list.forEach(segment -> sum.line(segment.file()));
    return PREFIX + sum.hex().substring(0, DIGITS) + ".jsonl";
  }

  /** Writes the list under a name that follows from it. */
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

  private boolean isWhole() {
    return list.stream().allMatch(segment -> Files.exists(folder.resolve(segment.file())));
  }

  /** All lines, each once. */
  public Lines lines() throws IOException {
    return counted().uncounted();
  }

  /** All lines with their counts. */
  public CountedLines counted() throws IOException {
    return CountedLines.written(Lines.of(stream()));
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

  /** All lines as one stream of N-Quads, with comments. */
  public InputStream stream() {
    return new SegmentStream(folder, list);
  }

  /** Those that another has not. */
  public Segments minus(Segments other) {
    Set<String> theirs = new HashSet<>();
    other.list.forEach(segment -> theirs.add(segment.file()));
    List<Segment> rest = list.stream().filter(segment -> !theirs.contains(segment.file())).toList();
    return new Segments(folder, rest, 0, "");
  }
}
