package org.newsgraph.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.newsgraph.sort.LineDiff;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.content.SharedChanges;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.link.LinkRules.LinkDerivation;
import org.newsgraph.store.nquads.NQuads;

/** Checks that the links of a store are those that follow from its articles. */
public final class LinkVerification {

  private final StoreConnection store;
  private final LinkRules rules;
  private final Path work;

  private LinkVerification(StoreConnection store, LinkRules rules, Path work) {
    this.store = store;
    this.rules = rules;
    this.work = work;
  }

  /**
   * Derives all links anew and compares them with the export. Returns the difference as a sentence;
   * empty if there is none.
   *
   * @param folder the folder of the store, which needs room for temporary files
   */
  public static List<String> faults(StoreConnection store, StoreFolder folder, LinkRules rules) {
    try {
      Path work = Files.createTempDirectory(folder.changes(), "links-");
      try {
        return new LinkVerification(store, rules, work).faults();
      } finally {
        DurableFiles.delete(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> faults() throws IOException {
    AtomicLong missing = new AtomicLong();
    AtomicLong surplus = new AtomicLong();
    String graph = rules.graph(store.manifest().base());
    try (SharedChanges derived = derive();
        Lines expected = new DistinctLines(derived.added());
        LineFilter exported = new LineFilter(NQuads.inGraph(graph), work)) {
      store.export(exported);
      LineDiff.compare(
          expected,
          exported.sorter.sorted(),
          line -> missing.incrementAndGet(),
          line -> surplus.incrementAndGet());
    }
    return missing.get() + surplus.get() == 0
        ? List.of()
        : List.of(
            "%,d facts on links between articles are missing and %,d too many, by the rules of this version of the program: delete links.mv in the store, and the next change derives them anew"
                .formatted(missing.get(), surplus.get()));
  }

  private SharedChanges derive() throws IOException {
    SharedChanges lines = new SharedChanges(work);
    try (LinkDerivation derivation = rules.open(work.resolve("links.mv"))) {
      Iterator<LinkRules.Hints> all =
          store
              .catalog()
              .articles()
              .map(article -> new LinkRules.Hints(article.id(), store.parts().hints(article)))
              .iterator();
      derivation.change(Collections.emptyIterator(), all, work, lines::change);
      return lines;
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  /** Sorted lines, each once. */
  private static final class DistinctLines implements Lines {

    private final Lines lines;
    private byte[] line = {};

    DistinctLines(Lines lines) {
      this.lines = lines;
    }

    @Override
    public boolean advance() throws IOException {
      byte[] last = line;
      boolean more = lines.advance();
      while (more && Arrays.equals(lines.line(), last)) {
        more = lines.advance();
      }
      line = more ? lines.line() : last;
      return more;
    }

    @Override
    public byte[] line() {
      return line;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /** Takes an export and sorts those of its lines that are wanted. */
  private static final class LineFilter extends OutputStream {

    private final Predicate<byte[]> wanted;
    private final LineSorter sorter;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineFilter(Predicate<byte[]> wanted, Path work) {
      this.wanted = wanted;
      this.sorter = new LineSorter(work);
    }

    @Override
    public void write(int octet) {
      if (octet != '\n') {
        line.write(octet);
        return;
      }
      byte[] whole = line.toByteArray();
      line.reset();
      if (wanted.test(whole)) {
        sorter.add(whole);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      int from = offset;
      for (int at = offset; at < offset + length; at++) {
        if (bytes[at] == '\n') {
          line.write(bytes, from, at - from);
          write('\n');
          from = at + 1;
        }
      }
      line.write(bytes, from, offset + length - from);
    }

    @Override
    public void close() throws IOException {
      sorter.close();
    }
  }
}
