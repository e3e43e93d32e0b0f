package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.web.access.AccessPolicy;
import org.newsgraph.web.access.Users;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.monitor.RequestLog;
import org.newsgraph.web.sparql.QueryLimits;

/** A server that shows the IRIs of the seeds' store as its own addresses. */
@ExtendWith(SeedServer.class)
class PublicBaseTest {

  private static final String SHOWN = "https://news.example.org/graphs/";
  private static final String OWN = "http://localhost:3330/";

  private static NewsServer server;

  @BeforeAll
  static void start() {
    server =
        NewsServer.start(
            SeedServer.store(),
            QueryCatalog.of(SavedQueries.packaged()),
            new ServerSettings(
                new Network(
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.of(SHOWN)),
                QueryLimits.within(Duration.ofSeconds(30)),
                new AccessPolicy(new Users(Path.of("nobody")), false, false),
                Optional.empty(),
                RequestLog.NONE,
                "test"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return SeedServer.send(request.build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor/ukraine",
        "actor/ukraine.ttl",
        "actor/ukraine.jsonld",
        "actor/ukraine.nt",
        "queries/actors.csv",
        "queries/actors.json",
        "data?default",
        ".well-known/void.ttl"
      })
  void noFormShowsTheStoresOwnBase(String path) {
    HttpResponse<String> response = send(request(path).header("Accept", "text/html, */*;q=0.5"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains(SHOWN).doesNotContain(OWN);
  }

  @Test
  void aQueryThatNamesWhatIsShownIsAnsweredByGetAndByPost() {
    String query = "SELECT ?name { <" + SHOWN + "actor/ukraine> rdfs:label ?name }";
    String encoded = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);

    assertThat(send(request("sparql?" + encoded).header("Accept", "text/csv")).body())
        .contains("Ukraine");
    assertThat(
            send(request("sparql")
                    .header("Accept", "text/csv")
                    .header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofString(query)))
                .body())
        .contains("Ukraine");
    assertThat(
            send(request("sparql")
                    .header("Accept", "text/csv")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded)))
                .body())
        .contains("Ukraine");
  }

  @Test
  void theDumpIsThatOfTheStore() {
    HttpRequest dump = request("dump.sha256").build();

    assertThat(SeedServer.send(dump, BodyHandlers.ofString()).body())
        .isEqualTo(SeedServer.get("dump.sha256").body());
  }
}
