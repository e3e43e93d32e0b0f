package org.newsgraph.ingest.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ingest.document.RunFolder;
import org.newsgraph.rdf.ArticleSource;
import org.newsgraph.rdf.GraphNames;
import org.newsgraph.rdf.KnownLink;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.export.ExportReader;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.StoredArticle;

/**
 * Takes a whole export into a store, each article with what it says, with the background data that
 * it calls for and with its links to other articles: what these are derived from no export tells.
 * An article that the store holds already is replaced. The memory it takes does not grow with the
 * number of articles.
 */
public final class ExportImport implements Closeable {

  private static final String SEPARATOR = "\t";

  private final Path file;
  private final StoreConnection store;
  private final GraphNames names;
  private final RunFolder work;
  private final LineSorter articles;
  private final CalledBackground background = new CalledBackground();
  private final List<Quad> link = new ArrayList<>();

  private ExportImport(Path file, StoreConnection store, StoreFolder folder) {
    this.file = file;
    this.store = store;
    this.names = new GraphNames(store.manifest().base());
    this.work = RunFolder.in(folder.path());
    this.articles = new LineSorter(work.path());
  }

  /**
   * Loads an export, plain or compressed with gzip.
   *
   * @param folder of the store
   * @param program the version, for the store's log
   * @return what the store holds then
   * @throws StoreException if it is no export of a store with the same base; names the line. The
   *     store is as it was
   */
  public static Manifest load(Path file, StoreConnection store, StoreFolder folder, String program)
      throws IOException {
    try (ExportImport dump = new ExportImport(file, store, folder)) {
      dump.read();
      return dump.publish(program);
    }
  }

  private void read() {
    ExportReader.read(file, this::take);
    try {
      finishLink();
    } catch (IllegalArgumentException e) {
      throw new StoreException("%s %s".formatted(file, e.getMessage()), e);
    }
  }

  private void take(Quad quad, String line) {
    Node graph = quad.getGraph();
    if (names.isBackground(graph)) {
      background.add(quad, line);
    } else if (names.isLinks(graph)) {
      takeLink(quad);
    } else {
      articles.add(article(graph) + SEPARATOR + line);
    }
  }

  private String article(Node graph) {
    return names
        .articleId(graph)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "stands in the graph <%s>, which is of no article of a store with --base %s"
                        .formatted(graph, store.manifest().base())));
  }

  /** All that is said of one link comes together, as lines are sorted. */
  private void takeLink(Quad quad) {
    if (!link.isEmpty() && !link.get(0).getSubject().equals(quad.getSubject())) {
      finishLink();
    }
    link.add(quad);
  }

  private void finishLink() {
    for (KnownLink known : KnownLink.of(link)) {
      articles.add(known.fromArticle() + SEPARATOR + ExportedArticle.HINT + known.line());
    }
    link.clear();
  }

  private Manifest publish(String program) throws IOException {
    try (ChangeWriter change = store.change("load", program);
        Lines sorted = articles.sorted()) {
      boolean more = sorted.advance();
      while (more) {
        String id = id(sorted.text());
        List<String> lines = new ArrayList<>();
        do {
          lines.add(sorted.text().substring(id.length() + 1));
          more = sorted.advance();
        } while (more && id(sorted.text()).equals(id));
        ExportedArticle article = ExportedArticle.of(names.article(id), lines);
        change.store(store(article, !more));
      }
      return store.commit(change.finish());
    }
  }

  /** The last article takes what none has called for: what was put may name less than before. */
  private StoredArticle store(ExportedArticle article, boolean last) {
    ArticleSource source = article.source();
    if (!source.isOf(article.iri())) {
      throw new StoreException(
          "%s is no whole export: it does not say of which file <%s> was made"
              .formatted(file, article.iri()));
    }
    List<String> called = background.calledBy(article.quads());
    Part part = article.part(called, last ? background.uncalled() : List.of());
    return store.parts().write(source.sha256(), source.files(), ExportedArticle.key(part), part);
  }

  private static String id(String line) {
    return line.substring(0, line.indexOf(SEPARATOR));
  }

  /** Deletes what was only needed for loading. */
  @Override
  public void close() {
    try {
      articles.close();
      work.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + work.path(), e);
    }
  }
}
