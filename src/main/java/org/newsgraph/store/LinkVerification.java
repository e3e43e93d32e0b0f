package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.commit.LinkDerivation;
import org.newsgraph.store.commit.Links;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.export.LinkLines;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.nquads.CountedLines;
import org.newsgraph.store.nquads.GraphLines;
import org.newsgraph.store.nquads.OfGraph;
import org.newsgraph.store.nquads.SortedLines;

/** Checks that the links of a store are those that follow from its articles. */
public final class LinkVerification {

  private final StoreConnection store;
  private final Links links;
  private final Path work;

  private LinkVerification(StoreConnection store, Links links, Path work) {
    this.store = store;
    this.links = links;
    this.work = work;
  }

  /**
   * What is wrong, in a sentence; empty if nothing is. All links are derived once more.
   *
   * @param folder of the store, where temporary files find room
   */
  public static List<String> faults(StoreConnection store, StoreFolder folder, Links links) {
    try {
      Path work = Files.createTempDirectory(folder.changes(), "links-");
      try {
        return new LinkVerification(store, links, work).faults();
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
    OfGraph link = new OfGraph(links.graph(store.manifest().base()));
    try (LinkLines derived = derive();
        Lines expected = CountedLines.said(derived.coming()).uncounted();
        GraphLines exported = new GraphLines(link, work)) {
      store.export(exported);
      SortedLines.compare(
          expected,
          exported.sorted(),
          line -> missing.incrementAndGet(),
          line -> surplus.incrementAndGet());
    }
    return missing.get() + surplus.get() == 0
        ? List.of()
        : List.of(
            "%,d facts on links between articles are missing and %,d too many, by the rules of this version of the program: delete links.mv in the store, and the next change derives them anew"
                .formatted(missing.get(), surplus.get()));
  }

  private LinkLines derive() throws IOException {
    LinkLines lines = new LinkLines(work);
    try (LinkDerivation derivation = links.open(work.resolve("links.mv"))) {
      Iterator<Links.Hints> all =
          store
              .catalog()
              .articles()
              .map(article -> new Links.Hints(article.id(), store.parts().hints(article)))
              .iterator();
      derivation.change(Collections.emptyIterator(), all, work, lines::add);
      return lines;
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }
}
