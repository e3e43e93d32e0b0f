package org.newsgraph.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.open;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.query.BrokenQueryException;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.web.NewsServer;
import org.newsgraph.web.ServerSettings;
import org.newsgraph.web.sparql.QueryLimits;

/** Queries that users put beside ours, on a store of a few words. */
class OwnQueriesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Every triple with every other, twelve times: nobody lives to see the end. */
  private static final String CROSS_PRODUCT =
      IntStream.range(0, 12)
          .mapToObj("?s%1$d ?p%1$d ?o%1$d ."::formatted)
          .collect(Collectors.joining(" ", "{", "}"));

  /** A few rows with it are more than a server holds back. */
  private static final int LONG = 5_000;

  @TempDir private static Path folder;
  private static Store store;
  private static NewsServer server;

  @BeforeAll
  static void start() throws IOException {
    write("words", "SELECT ?said (-5 AS ?n) { ?s <http://example.org/says> ?said } ORDER BY ?said");
    write("endless", "SELECT (COUNT(*) AS ?n) " + CROSS_PRODUCT);
    write(
        "flood", "SELECT * { { ?s ?p ?long FILTER (STRLEN(?long) > 1000) } " + CROSS_PRODUCT + "}");
    store = open(folder.resolve("store"));
    add(
        store,
        article(store.parts(), 'a', "=HYPERLINK(1)", "x"),
        article(store.parts(), 'b', "-12", "x"),
        article(store.parts(), 'c', "- well", "x"),
        article(store.parts(), 'd', "so long a word ".repeat(LONG), "x"));
    server =
        NewsServer.start(
            store,
            QueryCatalog.of(SavedQueries.in(folder)),
            ServerSettings.local(0, QueryLimits.within(Duration.ofSeconds(1))));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void noCellOfACsvFileIsAFormula() throws IOException, InterruptedException {
    assertThat(get("words.csv").body()).contains("'=HYPERLINK(1),-5", "'- well,-5");
  }

  @Test
  void aNumberStaysANumberInACsvFile() throws IOException, InterruptedException {
    assertThat(get("words.csv").body()).contains("\n-12,-5");
  }

  @Test
  void otherFilesHaveEveryCharacterAsItIs() throws IOException, InterruptedException {
    assertThat(get("words.tsv").body()).contains("\"=HYPERLINK(1)\"");
  }

  @Test
  void aQueryThatTakesTooLongIsUnavailable() throws IOException, InterruptedException {
    var response = get("endless.csv");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(response.body()).contains("Ask for less");
  }

  @Test
  void anAnswerThatTakesTooLongIsNeverSentInPart() throws IOException, InterruptedException {
    assertThat(get("flood.csv").statusCode()).isIn(413, 503);
  }

  @Test
  void aBrokenFileIsNamedWithItsLine(@TempDir Path broken) throws IOException {
    Files.writeString(broken.resolve("mine.rq"), "#+ summary: Mine\nSELECT ?x {\n?x ?y }\n");

    assertThatThrownBy(() -> QueryCatalog.of(SavedQueries.in(broken)))
        .isInstanceOf(BrokenQueryException.class)
        .hasMessageStartingWith("mine.rq:3: ");
  }

  @Test
  void aParameterMayNotHaveANameOfPaging(@TempDir Path taken) throws IOException {
    Files.writeString(taken.resolve("mine.rq"), "#+ summary: Mine\nSELECT ?_limit { }\n");

    assertThatThrownBy(() -> QueryCatalog.of(SavedQueries.in(taken)))
        .hasMessage("mine.rq:1: limit pages through answers: name the parameter otherwise");
  }

  private static void write(String name, String sparql) throws IOException {
    Files.writeString(folder.resolve(name + ".rq"), "#+ summary: " + name + "\n" + sparql + "\n");
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create(server.address() + "queries/" + path);
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
