package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.sort.Lines;
import org.newsgraph.sort.MergedLines;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.export.LinkLines;
import org.newsgraph.store.export.SegmentUpdate;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.file.Sha256;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.nquads.CountedLines;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;

/**
 * All that a store holds at one moment: the parts of its articles, and their lines merged with
 * those of the links between them.
 *
 * @param catalog the articles
 * @param segments the lines
 */
public record Snapshot(Catalog catalog, Segments segments) {

  /** Where contents are made. */
  record Place(Parts parts, LinkIndex links, String base, Path work) {}

  /** Of a store that holds nothing, with its lines in a folder. */
  static Snapshot none(Segments empty) {
    return new Snapshot(Catalog.empty(), empty);
  }

  /**
   * What the contents are with other articles. A part that goes may be damaged.
   *
   * @throws StoreException if a part that stays or comes is damaged
   */
  Snapshot with(Catalog next, Place place) throws IOException {
    try {
      return changed(next, place);
    } catch (StoreException e) {
      place.links().close();
      Segments empty = new Segments(segments.folder(), List.of(), 0, new Sha256().hex());
      return none(empty).changed(next, place);
    }
  }

  private Snapshot changed(Catalog next, Place place) throws IOException {
    try (LinkLines links = place.links().change(this, next, place.base());
        CountedLines leaving = lines(catalog.minus(next), links.leaving(), place);
        CountedLines coming = lines(next.minus(catalog), links.coming(), place)) {
      return new Snapshot(next, SegmentUpdate.of(segments, leaving, coming, place.work()));
    }
  }

  private static CountedLines lines(Stream<StoredArticle> articles, Lines links, Place place)
      throws IOException {
    Stream<Lines.Source> sources =
        articles.map(StoredArticle::part).map(name -> () -> place.parts().reader().lines(name));
    return CountedLines.said(
        MergedLines.of(Stream.concat(sources, Stream.of(() -> links)).iterator(), place.work()));
  }

  /** An upper bound of the number of lines that come and go, links apart. */
  long distanceTo(Catalog next) {
    return quads(catalog.minus(next)) + quads(next.minus(catalog));
  }

  private static long quads(Stream<StoredArticle> articles) {
    return articles.mapToLong(StoredArticle::quads).sum();
  }
}
