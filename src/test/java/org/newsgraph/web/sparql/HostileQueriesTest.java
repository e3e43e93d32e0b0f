package org.newsgraph.web.sparql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.text.TextProperties;
import org.newsgraph.web.NewsServer;
import org.newsgraph.web.ServerSettings;
import org.newsgraph.web.TimeOuts;
import org.newsgraph.web.api.QueryCatalog;

/** A real server with a store large enough that a query on all pairs of facts never ends. */
class HostileQueriesTest {

  private static final int FACTS = 3000;
  private static final int AT_ONCE = 5;
  private static final int LASTING = 4;
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  private static final String PAIRS = "?a ?b ?c . ?d ?e ?f";
  private static final String TRIPLES = PAIRS + " . ?g ?h ?i";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Store store;
  private static NewsServer server;

  @BeforeAll
  static void start() {
    store =
        Store.open(
            new StoreFolder(folder),
            Optional.empty(),
            new StoreSettings(
                LinkRules.NONE, new TextProperties(List.of("http://example.org/p"), List.of())));
    String facts =
        IntStream.range(0, FACTS)
            .mapToObj(i -> ":s%d :p%s :s%d .".formatted(i % 997, i % 7, i % 991))
            .collect(joining(" "));
    Samples.add(store, Samples.telling(store.parts(), 'a', facts));
    server =
        NewsServer.start(
            store,
            QueryCatalog.of(SavedQueries.packaged()),
            ServerSettings.local(0, new QueryLimits(TIMEOUT, AT_ONCE, LASTING, 1 << 20, 1 << 13)));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  static Stream<Arguments> endless() {
    return Stream.of(
        Arguments.of("rows", "SELECT * { %s }".formatted(TRIPLES)),
        Arguments.of("count", "SELECT (COUNT(*) AS ?n) { %s }".formatted(TRIPLES)),
        Arguments.of("order", "SELECT ?a { %s } ORDER BY ?c ?f".formatted(TRIPLES)),
        Arguments.of("distinct", "SELECT DISTINCT ?a ?d ?g { %s }".formatted(TRIPLES)),
        Arguments.of("groups", "SELECT ?a { %s } GROUP BY ?a ?d ?g".formatted(TRIPLES)),
        Arguments.of("texts", "SELECT (GROUP_CONCAT(?c) AS ?x) { %s }".formatted(TRIPLES)),
        Arguments.of(
            "paths", "SELECT (COUNT(*) AS ?n) { ?a (!<x:p>|^!<x:p>)+/(!<x:p>|^!<x:p>)+ ?b }"),
        Arguments.of(
            "regex",
            "SELECT (REGEX('%s', '(.*)(.*)(.*)(.*)(.*)(.*)=') AS ?x) {}"
                .formatted("abc".repeat(1000))),
        Arguments.of("ask", "ASK { %s FILTER (?a = ?f && ?c = ?i && ?a = ?e) }".formatted(TRIPLES)),
        Arguments.of(
            "values", "SELECT (COUNT(*) AS ?n) { %s %s }".formatted(values("a"), values("b"))),
        Arguments.of("patterns", "SELECT * { %s }".formatted(repeat("?s%1$d ?p%1$d ?o%1$d . "))));
  }

  private static String values(String variable) {
    return "VALUES ?%s { %s }".formatted(variable, repeat("'%d' "));
  }

  private static String repeat(String pattern) {
    return join(0, FACTS, pattern::formatted);
  }

  private static String join(int from, int to, IntFunction<String> part) {
    return IntStream.range(from, to).mapToObj(part).collect(joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  void aQueryThatDoesNotEndIsRefusedWhenItsTimeIsOver(String name, String query) {
    HttpResponse<String> response = TimeOuts.answerInTime(query, HostileQueriesTest::ask);

    assertThat(response.statusCode()).as(name + " " + response.body()).isIn(503, 413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 100000",
        "CONSTRUCT { ?a ?b ?c . ?a ?e ?c } WHERE { ?a ?b ?c . ?d ?e ?f }",
        "DESCRIBE ?a { ?a ?b ?c }"
      })
  void anAnswerThatIsTooLargeIsRefusedBeforeItsFirstByte(String query) {
    assertThat(ask(query).join().statusCode()).isEqualTo(413);
  }

  @Test
  void whatIsNestedTooDeeplyIsTheClientsFault() {
    HttpResponse<String> response =
        ask("SELECT * { %s %s }".formatted("{".repeat(20_000), "}".repeat(20_000))).join();

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("nested too deeply");
  }

  @Test
  void aPatternThatJavaCannotFinishIsAnErrorOfItsRowAlone() {
    HttpResponse<String> response =
        ask("SELECT (REPLACE('%s', '(a|aa)+$', 'b') AS ?x) {}".formatted("a".repeat(9000) + "c"))
            .join();

    assertThat(response.body()).isEqualTo("x\r\n\r\n");
  }

  private static CompletableFuture<HttpResponse<String>> ask(String sparql) {
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(URI.create(server.address() + "sparql"))
            .header("Accept", "text/csv, text/turtle;q=0.5")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(sparql))
            .build(),
        BodyHandlers.ofString());
  }
}
