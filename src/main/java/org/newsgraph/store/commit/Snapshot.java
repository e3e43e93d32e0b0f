package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.newsgraph.sort.Lines;
import org.newsgraph.sort.MergedLines;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.export.SegmentUpdate;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.link.LinkIndex;
import org.newsgraph.store.link.LinkLines;
import org.newsgraph.store.nquads.CountedLines;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;

/**
 * The content of a store at one moment.
 *
 * @param catalog the articles
 * @param segments the lines of their parts, merged with those of the links between them
 */
public record Snapshot(Catalog catalog, Segments segments) {

  /**
   * What the next snapshot is made with.
   *
   * @param base what the store's IRIs begin with
   * @param work for temporary files
   */
  record Context(Parts parts, LinkIndex links, String base, Path work) {}

  /**
   * The content of an empty store.
   *
   * @param lines the folder where its lines will be
   */
  static Snapshot empty(Path lines) {
    return new Snapshot(Catalog.empty(), Segments.empty(lines));
  }

  /**
   * The content with another catalog. The part of an article that is removed may be damaged.
   *
   * @throws StoreException if a part that stays or is added is damaged
   */
  Snapshot with(Catalog next, Context context) throws IOException {
    try {
      return changed(next, context);
    } catch (StoreException e) { // made from all parts that stay, without those that go
      context.links().close();
      return empty(segments.folder()).changed(next, context);
    }
  }

  private Snapshot changed(Catalog next, Context context) throws IOException {
    Path work = context.work();
    try (LinkLines links = context.links().change(catalog, segments, next, context.base(), work);
        CountedLines removed = lines(catalog.minus(next), links.removed(), context);
        CountedLines added = lines(next.minus(catalog), links.added(), context)) {
      return new Snapshot(next, SegmentUpdate.of(segments, removed, added, work));
    }
  }

  private static CountedLines lines(Stream<StoredArticle> articles, Lines links, Context context)
      throws IOException {
    Stream<Lines.Source> sources = articles.map(article -> () -> context.parts().lines(article));
    return CountedLines.counting(
        MergedLines.of(Stream.concat(sources, Stream.of(() -> links)).iterator(), context.work()));
  }

  /** An upper bound of the number of lines that are removed and added, without links. */
  long distanceTo(Catalog next) {
    return quads(catalog.minus(next)) + quads(next.minus(catalog));
  }

  private static long quads(Stream<StoredArticle> articles) {
    return articles.mapToLong(StoredArticle::quads).sum();
  }
}
