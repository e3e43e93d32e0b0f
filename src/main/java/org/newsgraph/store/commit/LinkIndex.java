package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.export.LinkLines;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.nquads.CountedLines;
import org.newsgraph.store.nquads.OfGraph;
import org.newsgraph.store.part.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a store keeps to bring its links up to date. It tells of which articles it is: where those
 * are not the store's, as after a crash, all links are derived anew. Used by the writing thread.
 */
public final class LinkIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LinkIndex.class);

  private final StoreFolder folder;
  private final Links links;
  private Optional<LinkDerivation> open = Optional.empty();

  public LinkIndex(StoreFolder folder, Links links) {
    this.folder = folder;
    this.links = links;
  }

  /**
   * The lines that go and come when a store's articles become others. They must be committed before
   * this is {@link #save saved}, or it must be {@link #close closed}.
   *
   * @throws StoreException if the part of an article that goes or comes is damaged
   */
  LinkLines change(Snapshot before, Catalog next, String base) throws IOException {
    try {
      if (derivation().state().equals(Optional.of(state(before.catalog())))) {
        return lines(
            lines -> derive(before.catalog().minus(next), next.minus(before.catalog()), lines));
      }
    } catch (IOException e) {
      LOG.warn("cannot read how the links were derived ({}), they are derived anew", e.toString());
      close();
      Files.deleteIfExists(folder.linkIndex());
    }
    return lines(
        lines -> {
          derivation().clear();
          leave(before, base, lines);
          derive(Stream.empty(), next.articles(), lines);
        });
  }

  private LinkLines lines(Derivation derivation) throws IOException {
    LinkLines lines = new LinkLines(folder.work());
    try {
      derivation.run(lines);
      return lines;
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  @FunctionalInterface
  private interface Derivation {
    void run(LinkLines lines) throws IOException;
  }

  private LinkDerivation derivation() throws IOException {
    if (open.isEmpty()) {
      open = Optional.of(links.open(folder.linkIndex()));
    }
    return open.get();
  }

  private String state(Catalog catalog) {
    return catalog.fileName() + " " + links.version();
  }

  private void derive(Stream<StoredArticle> gone, Stream<StoredArticle> come, LinkLines lines)
      throws IOException {
    derivation().change(hints(gone), hints(come), folder.work(), lines::add);
  }

  private Iterator<Links.Hints> hints(Stream<StoredArticle> articles) {
    return articles
        .map(article -> new Links.Hints(article.id(), folder.parts().hints(article)))
        .iterator();
  }

  /** All links of a store go, each as often as it is told. */
  private void leave(Snapshot before, String base, LinkLines lines) throws IOException {
    OfGraph link = new OfGraph(links.graph(base));
    try (CountedLines all = before.segments().counted()) {
      for (var line = all.peek(); line.isPresent(); line = all.peek()) {
        if (link.test(line.get())) {
          for (int i = 0; i < all.count(); i++) {
            lines.leave(line.get());
          }
        }
        all.advance();
      }
    }
  }

  /** The store has those articles now that the last change was about. */
  void save(Catalog catalog) {
    try {
      derivation().save(state(catalog));
    } catch (IOException | RuntimeException e) {
      LOG.warn("cannot keep how the links were derived, the next change derives them anew", e);
      close();
    }
  }

  /** What was not saved is lost; may be used again. */
  @Override
  public void close() {
    open.ifPresent(LinkDerivation::close);
    open = Optional.empty();
  }
}
