package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.sort.Lines;
import org.newsgraph.sort.Merge;

/**
 * All that a store holds at one moment: the parts of its articles and the part with the links, and
 * their lines merged.
 *
 * @param catalog the articles
 * @param links the name of the part with the links, empty if there are none
 * @param segments the lines
 */
record Contents(Catalog catalog, Optional<String> links, Segments segments) {

  /**
   * What the contents are with other articles. A part that goes may be damaged.
   *
   * @param work for temporary files
   * @throws StoreException if a part that stays or comes is damaged
   */
  Contents with(Catalog next, Optional<String> nextLinks, Parts parts, Path work)
      throws IOException {
    try {
      return changed(next, nextLinks, parts, work);
    } catch (StoreException e) {
      Contents nothing =
          new Contents(
              Catalog.empty(),
              Optional.empty(),
              new Segments(segments.folder(), List.of(), 0, new Sha256().hex()));
      return nothing.changed(next, nextLinks, parts, work);
    }
  }

  private Contents changed(Catalog next, Optional<String> nextLinks, Parts parts, Path work)
      throws IOException {
    try (CountedLines leaving =
            lines(catalog.minus(next), links.filter(it -> !links.equals(nextLinks)), parts, work);
        CountedLines coming =
            lines(
                next.minus(catalog),
                nextLinks.filter(it -> !links.equals(nextLinks)),
                parts,
                work)) {
      return new Contents(next, nextLinks, SegmentUpdate.of(segments, leaving, coming, work));
    }
  }

  private static CountedLines lines(
      Stream<StoredArticle> articles, Optional<String> links, Parts parts, Path work)
      throws IOException {
    Stream<String> names = Stream.concat(articles.map(StoredArticle::part), links.stream());
    Stream<Lines.Source> sources = names.map(name -> () -> parts.reader().lines(name));
    return CountedLines.said(Merge.of(sources.iterator(), work));
  }

  /** An upper bound of the number of lines that come and go, links apart. */
  long distanceTo(Catalog next) {
    return quads(catalog.minus(next)) + quads(next.minus(catalog));
  }

  private static long quads(Stream<StoredArticle> articles) {
    return articles.mapToLong(StoredArticle::quads).sum();
  }
}
