package org.newsgraph.web.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.web.SeedServer;

@ExtendWith(SeedServer.class)
class ReconcileServletTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode get(String path) throws IOException {
    HttpResponse<String> response = SeedServer.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    return JSON.readTree(response.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The results of one query. */
  private static JsonNode results(String query) throws IOException {
    return get("reconcile?queries=" + encoded("{\"q0\": " + query + "}")).at("/q0/result");
  }

  private static HttpResponse<String> post(String body) {
    return SeedServer.send(
        HttpRequest.newBuilder(URI.create(SeedServer.address() + "reconcile"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:3333, http://127.0.0.1:3333",
    "http://localhost:3333, http://localhost:3333",
    "https://elsewhere.example, ''"
  })
  void scriptsOfOpenRefineMayReadAndThoseOfOtherPagesNot(String page, String allowed) {
    assertThat(
            SeedServer.get("reconcile", "Origin", page)
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .orElse(""))
        .isEqualTo(allowed);
  }

  @Test
  void theManifestSaysWhatThereIsAndEachAddressInItAnswers() throws IOException {
    JsonNode manifest = get("reconcile");

    assertThat(manifest.at("/versions/0").asText()).isEqualTo("0.2");
    assertThat(manifest.at("/identifierSpace").asText())
        .isEqualTo(SeedServer.store().manifest().base());
    assertThat(manifest.at("/defaultTypes").findValuesAsText("id")).contains("Person", "Place");
    for (String what : new String[] {"entity", "type", "property"}) {
      JsonNode suggest = manifest.at("/suggest/" + what);
      String address = suggest.at("/service_url").asText() + suggest.at("/service_path").asText();
      assertThat(get(address.substring(SeedServer.address().length()) + "?prefix=st").at("/result"))
          .isNotEmpty();
    }
    String view = manifest.at("/view/url").asText().replace("{{id}}", "actor/ukraine");
    assertThat(SeedServer.page(view.substring(SeedServer.address().length())).body())
        .contains("<bdi>Ukraine</bdi>");
  }

  @Test
  void aNameIsMatchedWhateverItsCaseAndSpelling() throws IOException {
    JsonNode exact = results("{\"query\": \"vitaliy KIM\"}").get(0);
    assertThat(exact.at("/id").asText()).isEqualTo("actor/vitaly-kim");
    assertThat(exact.at("/score").asInt()).isEqualTo(100);
    assertThat(exact.at("/match").asBoolean()).isTrue();
    assertThat(exact.at("/type").findValuesAsText("id")).contains("Official", "Person");

    JsonNode misspelt = results("{\"query\": \"Vitali Kimm\"}").get(0);
    assertThat(misspelt.at("/id").asText()).isEqualTo("actor/vitaly-kim");
    assertThat(misspelt.at("/score").asInt()).isBetween(70, 99);
    assertThat(misspelt.at("/match").asBoolean()).isFalse();
  }

  @Test
  void theTypeTellsAStateFromAPlace() throws IOException {
    assertThat(results("{\"query\": \"Russia\", \"type\": \"State\"}").get(0).at("/id").asText())
        .isEqualTo("actor/russia");
    assertThat(results("{\"query\": \"Russia\", \"type\": [\"Place\"]}").get(0).at("/id").asText())
        .startsWith("place/");
    assertThat(results("{\"query\": \"Russia\", \"limit\": 2}")).hasSize(2);
    assertThat(results("{\"query\": \"Russia\"}"))
        .allSatisfy(result -> assertThat(result.at("/match").asBoolean()).isFalse());
  }

  @Test
  void aPropertyThatContradictsLowersTheScore() throws IOException {
    String query =
        "{\"query\": \"Kursk\", \"properties\": [{\"pid\": \"country\", \"v\": \"%s\"}]}";

    assertThat(results(query.formatted("RU")).get(0).at("/match").asBoolean()).isTrue();
    assertThat(results(query.formatted("UA")).get(0).at("/score").asInt()).isEqualTo(50);
    assertThat(results(query.formatted("UA")).get(0).at("/match").asBoolean()).isFalse();
  }

  @Test
  void aBatchIsAnsweredByPostToo() throws IOException {
    HttpResponse<String> response =
        post(
            "queries="
                + encoded("{\"a\": {\"query\": \"Ukraine\"}, \"b\": {\"query\": \"zzzqqq\"}}"));

    JsonNode answer = JSON.readTree(response.body());
    assertThat(answer.at("/a/result/0/name").asText()).isEqualTo("Ukraine");
    assertThat(answer.at("/b/result")).isEmpty();
  }

  @Test
  void aTableIsExtendedByProperties() throws IOException {
    JsonNode answer =
        get(
            "reconcile?extend="
                + encoded(
                    "{\"ids\": [\"place/538555-kursk\", \"actor/none\"],"
                        + " \"properties\": [{\"id\": \"latitude\"}, {\"id\": \"identifier\"}]}"));

    assertThat(answer.at("/meta").findValuesAsText("id")).containsExactly("latitude", "identifier");
    assertThat(answer.at("/rows/place~1538555-kursk/latitude/0/float").asDouble())
        .isEqualTo(51.736);
    assertThat(answer.at("/rows/place~1538555-kursk/identifier").findValuesAsText("str"))
        .contains("http://www.wikidata.org/entity/Q3178");
    assertThat(answer.at("/rows/actor~1none/latitude")).isEmpty();
  }

  @Test
  void propertiesAreProposedForAType() throws IOException {
    assertThat(get("reconcile/properties?type=Place").at("/properties").findValuesAsText("id"))
        .contains("latitude")
        .doesNotContain("post");
  }

  @Test
  void aPreviewMayStandInTheFrameOfATool() {
    HttpResponse<String> preview = SeedServer.get("reconcile/preview?id=actor/vitaly-kim");

    assertThat(preview.body()).contains("<bdi>Vitaliy Kim</bdi>", "official");
    assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors *", "default-src 'none'");
    assertThat(SeedServer.get("reconcile/flyout?id=actor/vitaly-kim").body())
        .contains("<b>Vitaliy Kim</b>");
  }

  @ParameterizedTest
  @CsvSource({
    "reconcile?queries=%7B,400",
    "reconcile?queries=%5B%5D,400",
    "reconcile?queries=%7B%22q0%22%3A3%7D,400",
    "reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22Iran%22%2C%22limit%22%3A%22x%22%7D%7D,400",
    "reconcile?extend=3,400",
    "reconcile?extend=%7B%22ids%22%3A3%7D,400",
    "reconcile/preview?id=actor/none,404",
    "reconcile/preview?id=a%3Eb,404",
    "reconcile/preview,400",
    "reconcile/flyout?id=,400",
    "reconcile/none,404"
  })
  void whatIsWrongIsRefusedInWords(String path, int status) {
    HttpResponse<String> response = SeedServer.get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).hasSizeGreaterThan(20);
  }
}
