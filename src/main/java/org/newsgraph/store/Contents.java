package org.newsgraph.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All lines of a store at one moment: the parts of its articles and the part with the links.
 *
 * @param parts where they are kept
 * @param base what the articles' IRIs begin with
 * @param catalog the articles
 * @param links the name of the part with the links, empty if there are none
 */
record Contents(Parts parts, String base, Catalog catalog, Optional<String> links) {

  /** The files, to be read one after the other. */
  List<Merge.Source> sources() {
    List<Merge.Source> sources = new ArrayList<>();
    catalog.articles().forEach(article -> sources.add(() -> parts.reader(article.part())));
    links.ifPresent(name -> sources.add(() -> parts.reader(name)));
    return sources;
  }

  /** Gives all lines to the sink in the order of the canonical export. */
  void forEachLine(Consumer<String> sink) throws IOException {
    Merge.merge(sources(), sink);
  }

  /** An upper bound of the number of lines of {@link #deltaTo}. */
  long distanceTo(Contents next) {
    return quads(catalog.minus(next.catalog)) + quads(next.catalog.minus(catalog));
  }

  private static long quads(List<StoredArticle> articles) {
    return articles.stream().mapToLong(StoredArticle::quads).sum();
  }

  /** What has to leave and to come so that a database of this holds {@code next}. */
  Delta deltaTo(Contents next) {
    Set<String> removed = lines(catalog.minus(next.catalog));
    Set<String> added = next.lines(next.catalog.minus(catalog));
    if (!links.equals(next.links)) {
      links.ifPresent(name -> removed.addAll(parts.read(name).lines()));
      next.links.ifPresent(name -> added.addAll(parts.read(name).lines()));
    }
    removed.removeAll(added);
    keepWhatOthersSay(removed, next);
    return Delta.of(removed, added);
  }

  private Set<String> lines(List<StoredArticle> articles) {
    Set<String> lines = new HashSet<>();
    articles.forEach(article -> lines.addAll(parts.read(article.part()).lines()));
    return lines;
  }

  /** Graphs that no article owns (background data) may have a line from several articles. */
  private void keepWhatOthersSay(Set<String> removed, Contents next) {
    Set<String> shared = new HashSet<>(removed);
    shared.removeIf(line -> graph(line).startsWith(base + "article/"));
    for (StoredArticle article : next.catalog.articles()) {
      if (shared.isEmpty()) {
        return;
      }
      List<String> kept =
          parts.read(article.part()).lines().stream().filter(shared::contains).toList();
      kept.forEach(shared::remove);
      kept.forEach(removed::remove);
    }
  }

  private static String graph(String line) {
    return line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>'));
  }
}
