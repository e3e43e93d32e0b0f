package org.newsgraph.web.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.web.SeedServer;

/** The store's base is not the address of this server, as behind a proxy. */
@ExtendWith(SeedServer.class)
class DocumentServletTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";
  private static final String RDFLIB =
      "application/rdf+xml, text/rdf+n3;q=0.9, application/xhtml+xml;q=0.5, */*;q=0.1";

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle;charset=utf-8",
    "application/ld+json, application/ld+json",
    "application/n-triples, application/n-triples",
    "application/rdf+xml, application/rdf+xml",
    "text/html, text/html;charset=utf-8",
  })
  void acceptChoosesTheForm(String accept, String contentType) {
    var response = get("ontology", "Accept", accept);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(contentType);
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle;charset=utf-8",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml",
    "html, text/html;charset=utf-8",
  })
  void theSuffixChoosesTheFormWhateverIsAccepted(String suffix, String contentType) {
    var response = get("ontology." + suffix, "Accept", "image/png");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(contentType);
  }

  @Test
  void programsGetRdfAndBrowsersPages() {
    assertThat(type(get("ontology"))).isEqualTo("text/turtle;charset=utf-8");
    assertThat(type(get("ontology", "Accept", "*/*"))).isEqualTo("text/turtle;charset=utf-8");
    assertThat(type(get("ontology", "Accept", RDFLIB))).isEqualTo("application/rdf+xml");
    assertThat(type(get("ontology", "Accept", BROWSER))).isEqualTo("text/html;charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonld", "nt", "rdf"})
  void everyFormHasTheSameTriples(String suffix) {
    for (String path : new String[] {"actor/ukraine", article(), "ontology", ".well-known/void"}) {
      Graph turtle = Rdf.graph(get(path + ".ttl"));

      assertThat(turtle.isEmpty()).isFalse();
      assertThat(Rdf.graph(get(path + "." + suffix)).isIsomorphicWith(turtle)).as(path).isTrue();
    }
  }

  @Test
  void anArticleIsItsOwnNamedGraphWithTheLabelsOfWhatItNames() {
    String iri = SeedServer.store().manifest().base() + article();
    String graph = URLEncoder.encode(iri, StandardCharsets.UTF_8);

    Graph named = Rdf.graph(get("data?graph=" + graph, "Accept", "application/n-triples"));

    Graph document = Rdf.graph(get(article()));
    assertThat(document.stream()).containsAll(named.stream().toList());
    assertThat(document.stream().filter(triple -> !named.contains(triple)))
        .isNotEmpty()
        .allMatch(triple -> triple.getPredicate().getLocalName().matches("label|prefLabel"))
        .noneMatch(triple -> triple.getSubject().getURI().startsWith(iri));
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor/ukraine", "place/703448-kyiv", "post/secretary-general-of-nato"})
  void aThingHasAPageForBrowsers(String path) {
    var response = get(path, "Accept", BROWSER);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(type(response)).isEqualTo("text/html;charset=utf-8");
    assertThat(get(path + ".html").body()).contains("<h1");
  }

  @Test
  void aPageLinksToItsOtherFormsAndToTheAddressThatItHasEverywhere() {
    assertThat(get("actor/nato", "Accept", BROWSER).body())
        .contains(
            "<link rel=\"canonical\" href=\"http://localhost:3330/actor/nato\">",
            "<link rel=\"alternate\" type=\"text/turtle\" href=\"/actor/nato.ttl\">",
            "<link rel=\"alternate\" type=\"application/ld+json\" href=\"/actor/nato.jsonld\">",
            "<meta property=\"og:url\" content=\"http://localhost:3330/actor/nato\">",
            "<a href=\"/actor/nato.rdf\" type=\"application/rdf+xml\">RDF/XML</a>");
    assertThat(get("search", "Accept", BROWSER).body()).doesNotContain("rel=\"alternate\"");
  }

  @Test
  void theTextOfAnArticleIsOnTheArticlesPage() {
    String text = get(article() + "/text.html").body();
    assertThat(text.substring(text.indexOf("<main"), text.indexOf("<footer")))
        .contains("<h1")
        .isSubstringOf(get(article() + ".html").body());
    assertThat(get(article() + "/text.nt").body()).contains("nif-core#isString");
  }

  @Test
  void aGraphThatNoArticleOwnsIsStreamedElsewhere() {
    var response = get("graph/background");
    String location = response.headers().firstValue("Location").orElseThrow();

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(get(location.substring(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void anActorIsWhatAllGraphsSayOfItAndWhatPointsToItWithLabels() {
    Graph document = Rdf.graph(get("actor/volodymyr-zelenskyy"));
    Node actor = iri("actor/volodymyr-zelenskyy");

    assertThat(document.find(actor, ng("state"), iri("actor/ukraine")).toList()).isNotEmpty();
    assertThat(document.find(Node.ANY, ng("speaker"), actor).toList()).isNotEmpty();
    assertThat(document.find(iri("actor/ukraine"), label(), Node.ANY).toList()).isNotEmpty();
  }

  @Test
  void jsonLdIsATreeAroundItsSubjectWithTheAddressOfTheContext() throws IOException {
    JsonNode tree = new ObjectMapper().readTree(get("actor/nato.jsonld").body());

    assertThat(tree.get("@context").asText()).isEqualTo(SeedServer.address() + "context.jsonld");
    assertThat(tree.get("id").asText()).endsWith("/actor/nato");
    assertThat(tree.get("label").asText()).isEqualTo("NATO");
    assertThat(tree.get("type").asText()).isEqualTo("Organization");
    assertThat(tree.has("@graph")).isFalse();
  }

  @Test
  void jsonLdTellsAPostWithItsHolderAndAStatementWithItsWords() throws IOException {
    JsonNode tree = new ObjectMapper().readTree(get("actor/mark-rutte.jsonld").body());
    JsonNode membership = tree.at("/@reverse/member");

    assertThat(membership.at("/post/label").asText()).isEqualTo("secretary general");
    assertThat(membership.get("status").asText()).isEqualTo("current");

    JsonNode speaker = new ObjectMapper().readTree(get("actor/keir-starmer.jsonld").body());
    assertThat(speaker.at("/@reverse/speaker").findValuesAsText("content")).isNotEmpty();
  }

  @Test
  void turtleBeginsWithItsSubject() {
    String turtle = get("actor/ukraine.ttl").body();

    assertThat(turtle.substring(turtle.lastIndexOf("PREFIX")).lines().skip(2).findFirst())
        .hasValueSatisfying(line -> assertThat(line).contains("/actor/ukraine>"));
  }

  @Test
  void aResponseNamesTheOtherForms() {
    var headers = get("actor/nato", "Accept", "text/turtle").headers();

    assertThat(headers.allValues("Vary")).contains("Accept");
    assertThat(headers.allValues("Link"))
        .contains(
            "</actor/nato.ttl>; rel=\"alternate\"; type=\"text/turtle\"",
            "</actor/nato.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"",
            "</actor/nato.nt>; rel=\"alternate\"; type=\"application/n-triples\"",
            "</actor/nato.rdf>; rel=\"alternate\"; type=\"application/rdf+xml\"",
            "</actor/nato.html>; rel=\"alternate\"; type=\"text/html\"");
  }

  @Test
  void aCopyWithTheTagOfThisGraphIsGood() {
    String tag = get("actor/nato").headers().firstValue("ETag").orElseThrow();
    var response = get("actor/nato", "If-None-Match", "\"other\", " + tag);

    assertThat(tag).contains(SeedServer.store().manifest().digest());
    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("ETag")).hasValue(tag);
  }

  @Test
  void aCopyOfAnotherFormOrAnotherGraphIsNot() {
    String turtle = get("actor/nato").headers().firstValue("ETag").orElseThrow();

    assertThat(get("actor/nato.rdf", "If-None-Match", turtle).statusCode()).isEqualTo(200);
    assertThat(get("actor/nato", "If-None-Match", "W/\"old\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aCopyAsYoungAsTheBuildIsGood() {
    String built = get("actor/nato").headers().firstValue("Last-Modified").orElseThrow();
    String earlier = "Sat, 01 Jan 2000 00:00:00 GMT";

    assertThat(get("actor/nato", "If-Modified-Since", built).statusCode()).isEqualTo(304);
    assertThat(get("actor/nato", "If-Modified-Since", earlier).statusCode()).isEqualTo(200);
    assertThat(get("actor/nato", "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    assertThat(get("actor/nato", "If-None-Match", "\"x\"", "If-Modified-Since", built).statusCode())
        .as("a tag counts for more than a date")
        .isEqualTo(200);
  }

  @Test
  void whatTheStoreDoesNotKnowIsNotFound() {
    assertThat(get("actor/nobody-at-all").statusCode()).isEqualTo(404);
    assertThat(get("actor/nobody-at-all.jsonld").statusCode()).isEqualTo(404);
    assertThat(type(get("actor/nobody-at-all", "Accept", BROWSER)))
        .isEqualTo("text/html;charset=utf-8");
  }

  @Test
  void aRefusalRepeatsNothingOfTheAddress() {
    var response = get("actor/%3Cscript%3Ealert(1)%3C/script%3E", "Accept", BROWSER);

    assertThat(response.statusCode()).isBetween(400, 404);
    assertThat(response.body()).doesNotContain("alert(1)");
  }

  @Test
  void whoTakesNoneOfTheFormsIsToldWhatThereIs() {
    var response = get("actor/nato", "Accept", "image/png");

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.body()).contains("text/turtle (or .ttl", "text/html (or .html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void nothingCanBeWrittenAtAnIri(String method) {
    var response = send(method, "actor/nato");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() {
    var head = send("HEAD", "actor/nato");
    var got = get("actor/nato");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(type(head)).isEqualTo(type(got));
    assertThat(head.headers().firstValue("ETag")).isEqualTo(got.headers().firstValue("ETag"));
    assertThat(send("HEAD", "actor/nobody-at-all").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> send(String method, String path) {
    return SeedServer.send(
        HttpRequest.newBuilder(URI.create(SeedServer.address() + path))
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElseThrow();
  }

  private static String article() {
    return "article/" + SeedServer.store().catalog().articles().iterator().next().id();
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(SeedServer.store().manifest().base() + path);
  }

  private static Node ng(String name) {
    return NodeFactory.createURI("https://w3id.org/newsgraph/ontology#" + name);
  }

  private static Node label() {
    return NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
  }
}
