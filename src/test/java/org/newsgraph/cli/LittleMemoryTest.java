package org.newsgraph.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;

/** A server that has little memory, and clients whose queries gather all that they find. */
class LittleMemoryTest {

  private static final int FACTS = 20_000;
  private static final int CLIENTS = 4;

  /** Sorts four hundred million pairs. */
  private static final String GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c";

  private static final String MODEST = "SELECT ?o { <http://example.org/s7> ?p ?o }";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void aQueryThatWouldTakeAllMemoryIsStoppedAndTheServerGoesOn() throws Exception {
    try (Store store = Samples.open(folder)) {
      String facts =
          IntStream.range(0, FACTS)
              .mapToObj(i -> ":s%d :says :s%d .".formatted(i, i % 991))
              .collect(joining(" "));
      Samples.add(store, Samples.telling(store.parts(), 'a', facts));
    }
    try (WritableServer server =
        WritableServer.of(folder, List.of("-Xmx256m"), List.of("--timeout", "120"))) {
      List<CompletableFuture<HttpResponse<String>>> greedy =
          Stream.generate(() -> CLIENT.sendAsync(query(server, GREEDY), BodyHandlers.ofString()))
              .limit(CLIENTS)
              .toList();

      for (CompletableFuture<HttpResponse<String>> each : greedy) {
        assertThat(each.get().statusCode()).isEqualTo(503);
        assertThat(each.get().body()).contains("more memory than there is now");
      }
      assertThat(answer(server, MODEST)).contains("http://example.org/s7");
    }
  }

  private static String answer(WritableServer server, String sparql)
      throws IOException, InterruptedException {
    HttpResponse<String> response = CLIENT.send(query(server, sparql), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private static HttpRequest query(WritableServer server, String sparql) {
    String encoded = URLEncoder.encode(sparql, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(server.address() + "sparql?query=" + encoded))
        .header("Accept", "text/csv")
        .build();
  }
}
