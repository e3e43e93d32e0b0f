package org.newsgraph.web.sparql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.web.NewsServer;
import org.newsgraph.web.ServerSettings;
import org.newsgraph.web.api.QueryCatalog;

/** A server that clients keep busy with queries whose time-out is far away. */
@Timeout(300)
class BusyServerTest {

  private static final Duration FAR_AWAY = Duration.ofMinutes(10);
  private static final int RUNNING = 16;
  private static final int LASTING = 2;
  private static final int FACTS = 2000;
  private static final int SHORT_QUERIES = 20;

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String SHORT = "SELECT ?o { <http://example.org/s7> ?p ?o }";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Store store;

  @BeforeAll
  static void fill() {
    store = Samples.open(folder);
    String facts =
        IntStream.range(0, FACTS)
            .mapToObj(i -> ":s%d :says :s%d .".formatted(i, (i * 31) % FACTS))
            .collect(joining(" "));
    Samples.add(store, Samples.telling(store.parts(), 'a', facts));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static NewsServer start(int atOnce, int lasting) {
    QueryLimits limits = new QueryLimits(FAR_AWAY, atOnce, lasting, 1 << 20, 1 << 20);
    return NewsServer.start(
        store, QueryCatalog.of(SavedQueries.packaged()), ServerSettings.local(0, limits));
  }

  private static CompletableFuture<HttpResponse<String>> get(NewsServer server, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Accept", "text/csv, text/html;q=0.5, */*;q=0.1")
            .build();
    return CLIENT.sendAsync(request, BodyHandlers.ofString());
  }

  private static CompletableFuture<HttpResponse<String>> ask(NewsServer server, String query) {
    return get(server, "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  /** Sends endless queries and returns when so many run. */
  private static List<CompletableFuture<HttpResponse<String>>> occupy(
      NewsServer server, int number) {
    List<CompletableFuture<HttpResponse<String>>> endless =
        Stream.generate(() -> ask(server, ENDLESS)).limit(number).toList();
    while (gauge(server, "running") < number) {
      Thread.onSpinWait();
    }
    return endless;
  }

  private static double gauge(NewsServer server, String name) {
    return get(server, "metrics")
        .join()
        .body()
        .lines()
        .filter(line -> line.startsWith("newsgraph_queries_" + name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shortQueriesAndPagesAreAnsweredBeforeEndlessOnesThatBeganEarlier() {
    // With room for one that a slow machine lets last, and for one whose answer is just on its way.
    try (NewsServer server = start(RUNNING + 2, RUNNING + 1)) {
      List<CompletableFuture<HttpResponse<String>>> endless = occupy(server, RUNNING);

      for (int i = 0; i < SHORT_QUERIES; i++) {
        HttpResponse<String> answer = ask(server, SHORT).join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("http://example.org/s217");
      }
      assertThat(get(server, "health").join().statusCode()).isEqualTo(200);
      assertThat(get(server, "search?q=x").join().statusCode()).isEqualTo(200);

      assertThat(endless).noneMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void aLongQueryIsRefusedWhereTooManyLastAlreadyAndShortOnesAreAnswered() {
    try (NewsServer server = start(LASTING + 2, LASTING)) {
      List<CompletableFuture<HttpResponse<String>>> endless = occupy(server, LASTING + 1);

      CompletableFuture.anyOf(endless.toArray(CompletableFuture[]::new)).join();
      HttpResponse<String> refused =
          endless.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow().join();

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(ask(server, SHORT).join().statusCode()).isEqualTo(200);
      assertThat(endless).filteredOn(CompletableFuture::isDone).hasSize(1);
    }
  }

  @Test
  void aQueryThatFindsAllPlacesTakenIsRefusedWithATimeToRetry() {
    try (NewsServer server = start(LASTING, LASTING)) {
      List<CompletableFuture<HttpResponse<String>>> endless = occupy(server, LASTING);

      HttpResponse<String> refused = ask(server, SHORT).join();

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).startsWith("Too many queries are running");
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(endless).noneMatch(CompletableFuture::isDone);
    }
  }
}
