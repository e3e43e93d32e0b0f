package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.newsgraph.NewsGraph;
import org.newsgraph.NewsStore;
import org.newsgraph.model.text.Publication;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;

/** A server with articles of its own, and a real browser that looks at it. */
record ServedArticles(Store store, NewsServer server, Browser browser) implements AutoCloseable {

  /**
   * Builds a store of all articles in the files, and serves it.
   *
   * @param folder of the store, which does not exist yet
   */
  static ServedArticles of(Path folder, List<Path> files) throws IOException {
    try (NewsStore building = NewsGraph.open().withAnnotator(SharedAnnotator::get).store(folder)) {
      assertThat(building.build(files, Publication.UNKNOWN).failed()).isEmpty();
    }
    Store store = Store.open(new StoreFolder(folder), Optional.empty(), NewsGraph.storeSettings());
    NewsServer server =
        NewsServer.start(
            store,
            QueryCatalog.of(SavedQueries.packaged()),
            ServerSettings.local(0, QueryLimits.within(Duration.ofSeconds(30))));
    return new ServedArticles(store, server, Browser.start(server.address()));
  }

  @Override
  public void close() {
    browser.close();
    server.close();
    store.close();
  }
}
