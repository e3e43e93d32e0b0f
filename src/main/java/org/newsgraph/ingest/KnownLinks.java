package org.newsgraph.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import org.newsgraph.rdf.KnownLink;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * The links that articles brought with them, as far as both articles are there. They are sorted by
 * the article that they go to, so that memory does not grow with their number.
 */
final class KnownLinks implements Closeable {

  private static final String SEPARATOR = "\t";

  private final LineSorter lines;

  /**
   * Of no articles yet.
   *
   * @param work for temporary files, which {@link #close} deletes
   */
  KnownLinks(Path work) {
    this.lines = new LineSorter(work);
  }

  /** Takes the hints of one article. */
  void add(String article, Collection<String> hints) {
    lines.add(article);
    for (String hint : hints) {
      KnownLink.parse(hint).ifPresent(link -> lines.add(link.toArticle() + SEPARATOR + hint));
    }
  }

  /** Gives the links between articles that were added; to be called once. */
  void forEach(Consumer<KnownLink> sink) throws IOException {
    try (Lines sorted = lines.sorted()) {
      String present = SEPARATOR;
      while (sorted.advance()) {
        String line = sorted.text();
        int separator = line.indexOf(SEPARATOR);
        if (separator < 0) {
          present = line + SEPARATOR;
        } else if (line.startsWith(present)) {
          KnownLink.parse(line.substring(separator + 1)).ifPresent(sink);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
