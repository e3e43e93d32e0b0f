package org.newsgraph.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.telling;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;

/** A change so large that a new database takes the place of the old one, while clients ask. */
class BulkSwapTest {

  /** More than a transaction is used for. */
  private static final int FACTS = 10_500;

  private static final int CLIENTS = 3;
  private static final String BEFORE = "fact\r\nyes\r\n";
  private static final String AFTER = "fact\r\nno\r\nyes\r\n";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  private static HttpResponse<String> ask(NewsServer server) {
    String query =
        URLEncoder.encode(
            "SELECT ?fact { ?s <http://example.org/says> ?fact } ORDER BY ?fact",
            StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "sparql?query=" + query))
            .header("Accept", "text/csv")
            .build();
    return CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
  }

  private static List<HttpResponse<String>> askUntil(AtomicBoolean done, NewsServer server) {
    List<HttpResponse<String>> responses = new ArrayList<>();
    do {
      responses.add(ask(server));
    } while (!done.get());
    responses.add(ask(server));
    return responses;
  }

  private static String manyFacts() {
    return Stream.concat(
            Stream.of(":speaker :says \"no\" ."),
            IntStream.range(0, FACTS).mapToObj(i -> ":s%d :p :o%d .".formatted(i % 101, i)))
        .collect(joining(" "));
  }

  @Test
  void noRequestFailsAndEachSeesTheOldOrTheNewDatabaseWhole() {
    try (Store store = Samples.open(folder);
        NewsServer server =
            NewsServer.start(
                store,
                QueryCatalog.of(SavedQueries.packaged()),
                ServerSettings.local(0, QueryLimits.within(Duration.ofSeconds(30))))) {
      add(store, telling(store.parts(), 'a', ":speaker :says \"yes\" ."));
      Optional<String> generation = store.manifest().generation();
      AtomicBoolean done = new AtomicBoolean();
      List<CompletableFuture<List<HttpResponse<String>>>> clients =
          IntStream.range(0, CLIENTS)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> askUntil(done, server)))
              .toList();
      add(store, telling(store.parts(), 'b', manyFacts()));
      done.set(true);

      assertThat(store.manifest().generation()).isNotEqualTo(generation);
      assertThat(clients)
          .allSatisfy(
              client -> {
                List<HttpResponse<String>> responses = client.join();
                assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(200);
                assertThat(responses).extracting(HttpResponse::body).containsOnly(BEFORE, AFTER);
                assertThat(responses).last().extracting(HttpResponse::body).isEqualTo(AFTER);
              });
    }
  }
}
