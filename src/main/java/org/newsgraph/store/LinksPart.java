package org.newsgraph.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/** Collects the quads that follow from several articles into a part, however many there are. */
final class LinksPart implements Closeable {

  /** How many quads are written and checked at a time. */
  private static final int BATCH = 10_000;

  private final Path work;
  private final LineSorter sorter;
  private final List<Quad> batch = new ArrayList<>();

  LinksPart(Path work) {
    this.work = work;
    this.sorter = new LineSorter(work);
  }

  void add(Quad quad) {
    batch.add(quad);
    if (batch.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    NQuads.unsorted(batch).forEach(sorter::add);
    batch.clear();
  }

  /** Writes the part; its name, which follows from the lines, empty if there is no quad. */
  Optional<String> write(PartFiles files) throws IOException {
    flush();
    try (Lines lines = sorter.sorted()) {
      return lines.advance() ? Optional.of(write(lines, files)) : Optional.empty();
    }
  }

  private String write(Lines lines, PartFiles files) throws IOException {
    Sha256 sum = new Sha256();
    Path unnamed = work.resolve("links.nq.gz");
    DurableFiles.write(
        unnamed,
        out -> {
          GZIPOutputStream compressed = new FastGzip(out);
          byte[] last = {};
          do {
            if (!Arrays.equals(last, lines.line())) {
              last = lines.line();
              sum.line(last);
              compressed.write(last);
              compressed.write('\n');
            }
          } while (lines.advance());
          compressed.finish();
        });
    String name = name(sum);
    DurableFiles.move(unnamed, files.writable(name));
    return name;
  }

  /** What a part with links is called whose lines have been added up. */
  static String name(Sha256 sum) {
    return Part.fileName("links", sum.hex().substring(0, StoredArticle.ID_LENGTH));
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
