package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.text.TextProperties;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;

/** A real server on a free port of this machine. */
class NewsServerTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  @TempDir private static Path folder;
  private static Store store;
  private static NewsServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    store =
        Store.open(
            new StoreFolder(folder),
            Optional.empty(),
            new StoreSettings(
                LinkRules.NONE, new TextProperties(List.of("http://example.org/says"), List.of())));
    add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "x"));
    store.prepareSearch();
    server =
        NewsServer.start(
            store,
            QueryCatalog.of(SavedQueries.packaged()),
            ServerSettings.local(0, QueryLimits.within(TIMEOUT)));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void answersFromTheUnionOfAllGraphs() {
    assertThat(ask("SELECT ?f { ?s <http://example.org/says> ?f } ORDER BY ?f").body())
        .isEqualTo("f\r\nno\r\nyes\r\n");
  }

  @Test
  void showsWhatIsStoredMeanwhile() {
    add(store, article(store.parts(), 'c', "perhaps", "x"));

    assertThat(ask("ASK { ?s <http://example.org/says> 'perhaps' }").body()).contains("true");
  }

  @Test
  void givesTheUnionAsTheDefaultGraph() {
    assertThat(get("data?default").body()).contains(">yes<").contains(">no<");
  }

  @Test
  void describesItselfWhenNothingIsAsked() {
    assertThat(get("sparql").body()).contains("sd:SPARQL11Query");
  }

  @Test
  void saysThatItIsWell() {
    assertThat(get("health").body()).contains(store.manifest().digest());
  }

  @Test
  void standardFunctionsWork() {
    assertThat(
            ask("""
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
                SELECT (REGEX('Hello', '^hel', 'i') AS ?a) (REPLACE('abc', 'b(c)', '$1') AS ?b)
                  (xsd:integer('5') AS ?c) (fn:upper-case('x') AS ?d) {}
                """)
                .body())
        .isEqualTo("a,b,c,d\r\ntrue,ac,5,X\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://jena.apache.org/ARQ/function#wait",
        "http://jena.hpl.hp.com/ARQ/function#wait",
        "java:org.apache.jena.sparql.function.library.wait"
      })
  void functionsThatDoMoreThanComputeAreUnknown(String function) {
    assertThat(ask("SELECT (<%s>(100) AS ?x) {}".formatted(function)).body())
        .isEqualTo("x\r\n\r\n");
  }

  @Test
  void textSearchWorks() {
    assertThat(
            ask("""
                PREFIX text: <http://jena.apache.org/text#>
                SELECT ?text { (?s ?score ?text) text:query (<http://example.org/says> "yas~1") }
                """)
                .body())
        .isEqualTo("text\r\nyes\r\n");
  }

  @Test
  void aTextSearchThatCannotBeReadIsTheClientsFault() {
    assertThat(ask("SELECT * { ?s <http://jena.apache.org/text#query> '(yes' }").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x <http://jena.apache.org/ARQ/property#concat> ('a' 'b')",
        "?x <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ')",
        "<http://example.org/a> <http://jena.apache.org/ARQ/property#splitIRI> (?x ?y)",
        "?x <java:org.apache.jena.sparql.pfunction.library.concat> ('a' 'b')"
      })
  void allOtherPropertyFunctionsAreUnknown(String pattern) {
    String query = "SELECT ?x { %s }".formatted(pattern);

    assertThat(csv(store, query)).startsWith("x\n").hasSizeGreaterThan(2);
    assertThat(ask(query).body()).isEqualTo("x\r\n");
  }

  @Test
  void noRequestGoesOut() throws IOException {
    try (ServerSocket canary = new ServerSocket(0)) {
      canary.setSoTimeout(1);
      String address = "http://localhost:" + canary.getLocalPort() + "/";
      assertThat(ask("SELECT * { SERVICE <%s> { ?s ?p ?o } }".formatted(address)).statusCode())
          .isEqualTo(422);
      ask("SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }".formatted(address));
      ask("SELECT * FROM <%s> { ?s ?p ?o }".formatted(address));

      assertThat(canary).satisfies(NewsServerTest::heardNothing);
    }
  }

  private static void heardNothing(ServerSocket canary) {
    assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a1 ?a2 ?a3 . ?b1 ?b2 ?b3 . ?c1 ?c2 ?c3 . ?d1 ?d2 ?d3 . ?e1 ?e2 ?e3 ."
            + "?f1 ?f2 ?f3 . ?g1 ?g2 ?g3 . ?h1 ?h2 ?h3 . ?i1 ?i2 ?i3 . ?j1 ?j2 ?j3 . ?k1 ?k2 ?k3 . ?l1 ?l2 ?l3 }",
        "SELECT (REGEX(CONCAT(%1$s,%1$s,%1$s), '(.*)(.*)(.*)(.*)(.*)(.*)=') AS ?x) {}",
        "SELECT (REPLACE(CONCAT(%1$s,%1$s,%1$s), '(.*)(.*)(.*)(.*)(.*)(.*)=', 'x') AS ?x) {}"
      })
  void noQueryRunsLongerThanItsTime(String query) {
    String sparql = query.formatted("'" + "abcdefghij".repeat(100) + "'");

    HttpResponse<String> response =
        TimeOuts.answerInTime(sparql, it -> CompletableFuture.supplyAsync(() -> ask(it)));

    assertThat(response.statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource({"PUT, data?default", "POST, data?default", "DELETE, data?default", "POST, update"})
  void nothingCanBeWritten(String method, String path) {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", "text/turtle")
            .method(method, BodyPublishers.ofString("<x:s> <x:p> <x:o> ."))
            .build();

    assertThat(send(request).statusCode()).isBetween(404, 405);
  }

  private static HttpResponse<String> ask(String sparql) {
    return send(
        HttpRequest.newBuilder(URI.create(server.address() + "sparql"))
            .header("Accept", "text/csv")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8)))
            .build());
  }

  private static HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(server.address() + path)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
