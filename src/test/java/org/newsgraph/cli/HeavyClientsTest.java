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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;

/**
 * A server in a process of its own with a small heap, and clients whose queries need much of it.
 */
class HeavyClientsTest {

  private static final int CLIENTS = 16;
  private static final int FACTS = 20_000;

  /** What a server may hold after the queries that it did not hold before, in bytes. */
  private static final long MORE_MEMORY = 48L << 20;

  private static final List<String> HEAVY =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c",
          "SELECT DISTINCT ?c ?f { ?a ?b ?c . ?d ?e ?f }",
          "SELECT ?s { ?s (<x:a>|!<x:b>)* ?o } ORDER BY ?o",
          "SELECT (GROUP_CONCAT(STR(?o)) AS ?x) { ?s ?p ?o . ?s2 ?p ?o2 } GROUP BY ?p");

  private static final String SHORT = "SELECT ?o { <http://example.org/s7> ?p ?o }";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  private WritableServer serve() throws IOException {
    try (Store store = Samples.open(folder)) {
      String facts =
          IntStream.range(0, FACTS)
              .mapToObj(i -> ":s%d :says :s%d .".formatted(i, (i * 31) % FACTS))
              .collect(joining(" "));
      Samples.add(store, Samples.telling(store.parts(), 'a', facts));
    }
    return WritableServer.of(folder, List.of("-Xmx1g"), List.of("--timeout", "3"));
  }

  private static CompletableFuture<HttpResponse<String>> ask(WritableServer server, String query) {
    String path = "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Accept", "text/csv")
            .build();
    return CLIENT.sendAsync(request, BodyHandlers.ofString());
  }

  private static void assertAnswersShortQueries(WritableServer server) {
    HttpResponse<String> answer = ask(server, SHORT).join();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("http://example.org/s217");
  }

  @Test
  void queriesThatNeedMuchMemoryAreRefusedAndLeaveNoneOfItInUse() throws Exception {
    try (WritableServer server = serve()) {
      assertAnswersShortQueries(server);
      long before = server.usedMemory();
      for (int round = 0; round < HEAVY.size(); round++) {
        int first = round;
        List<CompletableFuture<HttpResponse<String>>> heavy =
            IntStream.range(0, CLIENTS)
                .mapToObj(i -> ask(server, HEAVY.get((first + i) % HEAVY.size())))
                .toList();
        assertThat(heavy)
            .extracting(answer -> answer.join().statusCode())
            .isSubsetOf(200, 503)
            .contains(503);
        assertAnswersShortQueries(server);
      }
      assertThat(server.usedMemory()).isLessThan(before + MORE_MEMORY);
    }
  }
}
