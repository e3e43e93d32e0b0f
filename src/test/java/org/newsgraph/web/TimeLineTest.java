package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.NewsGraph;
import org.newsgraph.NewsStore;
import org.newsgraph.model.text.Publication;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;

/** What the time line draws where all dates are days, and where there are none. */
class TimeLineTest {

  private static final String PORT = "Ana Ruiz said that the port of Oldport was closed.";
  private static final String BRIDGE = "Karl Dahl said that the bridge of Oldport was closed.";

  @TempDir private static Path folder;
  private static Optional<Store> store = Optional.empty();
  private static Optional<NewsServer> server = Optional.empty();
  private static Optional<Browser> browser = Optional.empty();

  @BeforeAll
  static void start() throws Exception {
    Path stored = folder.resolve("store");
    try (NewsStore building = NewsGraph.open().withAnnotator(SharedAnnotator::get).store(stored)) {
      building.build(
          List.of(jsonl("dated", PORT, ",\"date\":\"2025-03-04\"")), Publication.UNKNOWN);
      building.build(List.of(jsonl("undated", BRIDGE, "")), Publication.UNKNOWN);
    }
    Store opened = Store.open(new StoreFolder(stored), Optional.empty(), NewsGraph.storeSettings());
    store = Optional.of(opened);
    NewsServer started =
        NewsServer.start(
            opened,
            QueryCatalog.of(SavedQueries.packaged()),
            ServerSettings.local(0, QueryLimits.within(Duration.ofSeconds(30))));
    server = Optional.of(started);
    browser = Optional.of(Browser.start(started.address()));
  }

  private static Path jsonl(String name, String text, String date) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".jsonl"), "{\"text\":\"%s\"%s}%n".formatted(text, date));
  }

  @AfterAll
  static void stop() {
    browser.ifPresent(Browser::close);
    server.ifPresent(NewsServer::close);
    store.ifPresent(Store::close);
  }

  private static Browser browser() {
    return browser.orElseThrow();
  }

  @AfterEach
  void everyPictureHasAName() {
    assertThat(browser().seriousViolations()).isEmpty();
    browser().assertQuietAndAlone();
  }

  @Test
  void daysAloneAreDrawnWithoutALayerForMonths() {
    browser().open("queries/timeline");
    browser().find(".figure[data-state=drawn]");

    assertThat(browser().all(".figure svg .role-mark.mark-symbol path")).hasSize(1);
    assertThat(browser().find("p.note").getText()).isEqualTo("1 row without a date is not drawn.");
  }

  @Test
  void nothingIsDrawnOfStatementsWithoutADate() {
    browser().open("queries/timeline?about=bridge");

    assertThat(browser().all("main tbody tr")).hasSize(1);
    assertThat(browser().all(".figure svg")).isEmpty();
  }
}
