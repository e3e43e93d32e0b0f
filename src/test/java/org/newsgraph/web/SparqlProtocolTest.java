package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.web.linkeddata.Rdf;

/**
 * Requests of the W3C's test suites for SPARQL 1.1 ({@code sparql11/protocol}, {@code
 * sparql11/graph-store-protocol} and {@code sparql11/service-description} of
 * https://github.com/w3c/rdf-tests, W3C Test Suite Licence), those that a server can answer that is
 * for reading. Where they name graphs that the tests would first write, articles stand here.
 */
@ExtendWith(SeedServer.class)
class SparqlProtocolTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  @Test
  void queryGet() {
    assertTrue(get("sparql?query=ASK%20%7B%7D"));
  }

  @Test
  void queryPostForm() {
    assertTrue(post("sparql", FORM, "query=ASK%20%7B%7D"));
  }

  @Test
  void queryPostDirect() {
    assertTrue(post("sparql", DIRECT, "ASK {}"));
  }

  @Test
  void queryDatasetDefaultGraphs() {
    String both = "ASK { <%s> a ?type . <%s> a ?type . }".formatted(article(0), article(1));
    String graphs = "default-graph-uri=" + encoded(article(0)) + "&default-graph-uri=";

    assertTrue(get("sparql?query=" + encoded(both) + "&" + graphs + encoded(article(1))));
    assertTrue(post("sparql?" + graphs + encoded(article(1)), DIRECT, both));
    assertFalse(post("sparql?" + graphs + encoded(article(2)), DIRECT, both));
  }

  @Test
  void queryDatasetNamedGraphs() {
    String both =
        "ASK { GRAPH ?g1 { <%s> a ?type } GRAPH ?g2 { <%s> a ?type } }"
            .formatted(article(0), article(1));
    String graphs = "named-graph-uri=" + encoded(article(0)) + "&named-graph-uri=";

    assertTrue(get("sparql?query=" + encoded(both) + "&" + graphs + encoded(article(1))));
    assertTrue(post("sparql?" + graphs + encoded(article(1)), DIRECT, both));
    assertFalse(post("sparql?" + graphs + encoded(article(2)), DIRECT, both));
  }

  @Test
  void queryMultipleDataset() {
    String query =
        "ASK FROM <%s> { GRAPH ?g1 { <%s> a ?type } GRAPH ?g2 { <%s> a ?type } }"
            .formatted(article(2), article(0), article(1));
    String graphs =
        "named-graph-uri=%s&named-graph-uri=%s".formatted(encoded(article(0)), encoded(article(1)));

    assertTrue(post("sparql?" + graphs, DIRECT, query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT (1 AS ?value) {} | application/sparql-results",
        "ASK {} | application/sparql-results",
        "DESCRIBE <http://example.org/> | text/turtle",
        "CONSTRUCT { <s> <p> 1 } WHERE {} | text/turtle",
      })
  void queryContentType(String query, String type) {
    var response = post("sparql", DIRECT, query);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(type(response)).startsWith(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D",
        "sparql?query=ASK%20%7B",
        "sparql?query=",
        "sparql?default-graph-uri=http%3A%2F%2Fwww.example%2F"
      })
  void badQueries(String request) {
    assertThat(get(request).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain | ASK {}",
        "'' | query=ASK%20%7B%7D",
        "'' | ASK {}",
        "application/x-www-form-urlencoded | query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D",
        "application/x-www-form-urlencoded | ''",
        "application/x-www-form-urlencoded | update=CLEAR%20ALL",
        "application/sparql-update | CLEAR ALL",
      })
  void badPosts(String contentType, String body) {
    assertThat(post("sparql", contentType, body).statusCode()).isBetween(400, 499);
  }

  @Test
  void badQueryNonUtf8() {
    var request =
        request("sparql")
            .header("Content-Type", "application/sparql-query; charset=UTF-16")
            .POST(BodyPublishers.ofString("ASK {}", Charset.forName("UTF-16")));

    assertThat(send(request).statusCode()).isBetween(400, 499);
  }

  @Test
  void badQueryMethod() {
    var request =
        request("sparql?query=ASK%20%7B%7D")
            .header("Content-Type", FORM)
            .PUT(BodyPublishers.noBody());

    assertThat(send(request).statusCode()).isBetween(400, 499);
  }

  @Test
  void badUpdateGet() {
    assertThat(get("sparql?update=CLEAR%20ALL").statusCode()).isBetween(400, 499);
  }

  @ParameterizedTest
  @CsvSource({"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"})
  void theServiceDescriptionIsRdfWithTheEndpoint(String type) {
    var response = send(request("sparql").header("Accept", type));
    Graph description = Rdf.graph(response);

    assertThat(type(response)).startsWith(type);
    assertThat(
            description
                .find(Node.ANY, iri(SD + "endpoint"), iri(SeedServer.address() + "sparql"))
                .toList())
        .hasSize(1);
    assertThat(
            description
                .find(Node.ANY, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"))
                .toList())
        .hasSize(1);
  }

  @Test
  void graphStoreGetsAGraphByItsIri() {
    var response = get("data?graph=" + encoded(article(0)));
    var unescaped = get("data?graph=" + article(0));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Rdf.graph(response).contains(iri(article(0)), Node.ANY, Node.ANY)).isTrue();
    assertThat(Rdf.graph(unescaped).isIsomorphicWith(Rdf.graph(response))).isTrue();
  }

  @Test
  void graphStoreHeadTellsWhetherThereIsAGraph() {
    assertThat(head("data?graph=" + encoded(article(0))).statusCode()).isEqualTo(200);
    assertThat(head("data?default").statusCode()).isEqualTo(200);
    assertThat(head("data?graph=http%3A%2F%2Fwww.example%2Fgsp%2Fperson%2F4.ttl").statusCode())
        .isEqualTo(404);
  }

  @Test
  void graphStoreHasNoGraphThatNobodyWrote() {
    assertThat(get("data?graph=http%3A%2F%2Fwww.example%2Fgsp%2Fperson%2F2.ttl").statusCode())
        .isEqualTo(404);
  }

  private static void assertTrue(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<boolean>true</boolean>");
  }

  private static void assertFalse(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<boolean>false</boolean>");
  }

  private static HttpResponse<String> get(String path) {
    return send(request(path));
  }

  private static HttpResponse<String> head(String path) {
    return send(request(path).method("HEAD", BodyPublishers.noBody()));
  }

  private static HttpResponse<String> post(String path, String contentType, String body) {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
    return send(contentType.isEmpty() ? request : request.header("Content-Type", contentType));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return SeedServer.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(SeedServer.address() + path));
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElseThrow();
  }

  /** The IRI of an article, which is that of its graph. */
  private static String article(int index) {
    List<StoredArticle> articles = SeedServer.store().catalog().articles().toList();
    return SeedServer.store().manifest().base() + "article/" + articles.get(index).id();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
