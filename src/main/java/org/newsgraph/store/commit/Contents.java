package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.sort.Lines;
import org.newsgraph.sort.MergedLines;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.content.LineChanges;
import org.newsgraph.store.content.OwnLines;
import org.newsgraph.store.content.SharedLines;
import org.newsgraph.store.content.SharedLines.ChangeSink;
import org.newsgraph.store.digest.LtHash;
import org.newsgraph.store.link.LinkIndex;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;

/**
 * The content of a store at one moment.
 *
 * @param catalog the articles
 * @param quads how many different quads the articles and their links have
 * @param sums what the digest of the quads is the hash of, as {@link LtHash#sums} writes it
 */
public record Contents(Catalog catalog, long quads, String sums) {

  /**
   * What contents are worked out from.
   *
   * @param base what the store's IRIs begin with
   * @param work for temporary files
   */
  public record Sources(Parts parts, SharedLines shared, LinkIndex links, String base, Path work)
      implements AutoCloseable {

    /** Whether shared lines are those of a catalog. */
    boolean areOf(Catalog catalog) throws IOException {
      return shared.state().equals(Optional.of(catalog.state()));
    }

    /** Drops what was not saved; these may be used again. */
    @Override
    public void close() {
      links.close();
      shared.close();
    }

    /** Keeps what was derived for a catalog. */
    void save(Catalog catalog) throws IOException {
      shared.save(catalog.state());
      links.save(catalog);
    }

    private Lines own(StoredArticle article) {
      return new OwnLines(base, article.id()).of(parts.lines(article), shared -> {});
    }

    private Iterator<Lines.Source> lines(Catalog catalog) {
      Stream<Lines.Source> own = catalog.articles().map(article -> () -> own(article));
      return Stream.concat(own, Stream.of(shared::lines)).iterator();
    }
  }

  /** Of an empty store. */
  static Contents empty() {
    return new Contents(Catalog.empty(), 0, new LtHash().sums());
  }

  /** The digest of the quads. */
  String digest() {
    return LtHash.of(sums).hex();
  }

  /**
   * The content with another catalog. Shared lines and links follow, and are not saved.
   *
   * @param sink takes each line that changes
   * @throws org.newsgraph.store.file.StoreException if a part that comes or goes is damaged
   */
  Contents with(Catalog next, Sources sources, ChangeSink sink) throws IOException {
    try (LineChanges changes =
        new LineChanges(sources.parts(), sources.base(), sink, sources.work())) {
      Iterator<StoredArticle> gone =
          catalog.minus(next).filter(it -> next.find(it.id()).isEmpty()).iterator();
      while (gone.hasNext()) {
        changes.article(Optional.of(gone.next()), Optional.empty());
      }
      Iterator<StoredArticle> come = next.minus(catalog).iterator();
      while (come.hasNext()) {
        StoredArticle article = come.next();
        changes.article(catalog.find(article.id()), Optional.of(article));
      }
      changes.shared(
          sources.links().change(catalog, sources.shared(), next, sources.base(), sources.work()));
      LineChanges.Result result = changes.finish(sources.shared());
      return new Contents(next, quads + result.growth(), result.sums(sums));
    }
  }

  /**
   * The content of a catalog, from all of its parts. Shared lines and links are derived anew, and
   * are not saved.
   */
  static Contents anew(Catalog catalog, Sources sources) throws IOException {
    sources.shared().clear();
    sources.links().clear();
    return empty().with(catalog, sources, ChangeSink.NONE);
  }

  /** The same articles, in other files. */
  Contents in(Catalog same) {
    return new Contents(same, quads, sums);
  }

  /** An upper bound of the number of lines that are removed and added, without links. */
  long distanceTo(Catalog next) {
    return count(catalog.minus(next)) + count(next.minus(catalog));
  }

  private static long count(Stream<StoredArticle> articles) {
    return articles.mapToLong(StoredArticle::quads).sum();
  }

  /** All lines in the order of the canonical export, each once. */
  public Lines sorted(Sources sources) throws IOException {
    return MergedLines.of(sources.lines(catalog), sources.work());
  }

  /** All lines in no order, each once. */
  Lines lines(Sources sources) {
    return new ConcatenatedLines(sources.lines(catalog));
  }

  /** One sequence of lines after the other; one is open at a time. */
  private static final class ConcatenatedLines implements Lines {

    private final Iterator<Source> sources;
    private Optional<Lines> current = Optional.empty();

    /** Opens each sequence when it is its turn. */
    ConcatenatedLines(Iterator<Source> sources) {
      this.sources = sources;
    }

    @Override
    public boolean advance() throws IOException {
      while (current.isEmpty() || !current.get().advance()) {
        close();
        if (!sources.hasNext()) {
          return false;
        }
        current = Optional.of(sources.next().open());
      }
      return true;
    }

    @Override
    public byte[] line() {
      return current.orElseThrow().line();
    }

    @Override
    public void close() throws IOException {
      if (current.isPresent()) {
        current.get().close();
        current = Optional.empty();
      }
    }
  }
}
