package org.newsgraph.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.web.SeedServer;
import org.newsgraph.web.page.Html;

@ExtendWith(SeedServer.class)
class SavedQueryAnswersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv;charset=utf-8",
    "tsv, text/tab-separated-values;charset=utf-8",
    "json, application/sparql-results+json",
    "xml, application/sparql-results+xml",
    "geojson, application/geo+json",
    "html, text/html;charset=utf-8"
  })
  void aSuffixChoosesTheForm(String suffix, String contentType) {
    var response = get("queries/places." + suffix);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(contentType);
    assertThat(response.body()).contains("Kursk");
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, text/csv;charset=utf-8",
    "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
    "application/sparql-results+json, application/sparql-results+json",
    "application/json, application/json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "application/geo+json, application/geo+json",
    "'text/html,application/xml;q=0.9,*/*;q=0.8', text/html;charset=utf-8",
    "*/*, text/csv;charset=utf-8"
  })
  void acceptChoosesTheForm(String accept, String contentType) {
    var response = get("queries/places", "Accept", accept);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(contentType);
    assertThat(header(response, "Vary")).isEqualTo("Accept");
  }

  @Test
  void whatCannotBeHadIsRefusedWithWhatCan() {
    var response = get("queries/said?speaker=x", "Accept", "image/png");

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.body()).contains("text/csv", "application/sparql-results+json");
  }

  @Test
  void aValueIsAskedFor() throws IOException {
    var rows =
        JSON.readTree(get("queries/said.json?speaker=Umerov").body()).at("/results/bindings");

    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(row.at("/speakerName/value").asText()).isEqualTo("Rustem Umerov"));
  }

  @ParameterizedTest
  @CsvSource({
    "said.csv, the query said needs speaker",
    "said.csv?speaker=, the query said needs speaker",
    "timeline.csv?from=yesterday, which takes a date like 2025-03-08",
    "map.csv?located=foo, which takes own or inherited",
    "answers.csv?relation=foo, 'which takes repeats, confirms, denies or answers'",
    "said.csv?speaker=x&spaeker=y, has no parameter \"spaeker\"",
    "said.csv?speaker=x&speaker=y, speaker is given twice",
    "said.csv?speaker=x&limit=0, is no value for limit",
    "said.csv?speaker=x&offset=ten, is no value for offset"
  })
  void aWrongValueIsToldToProgramsAsAProblem(String path, String why) throws IOException {
    var response = get("queries/" + path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.at("/status").asInt()).isEqualTo(400);
    assertThat(problem.at("/detail").asText()).contains(why);
  }

  @Test
  void aFormHasAListOfTheValuesThatThereAre() {
    assertThat(get("queries/map", "Accept", "text/html").body())
        .contains("<option value=\"own\" selected>own</option>")
        .contains("<option value=\"inherited\">inherited</option>");
  }

  @Test
  void aPageNamesRulesInWordsAndFilesByTheirNames() {
    assertThat(get("queries/answers", "Accept", "text/html").body())
        .contains("<bdi>similar content</bdi>")
        .doesNotContain("<bdi>similar-content</bdi>");
    assertThat(get("queries/answers.csv").body()).contains(",similar-content,");
  }

  @Test
  void aWrongValueIsToldToReadersInTheForm() {
    var response = get("queries/timeline?from=%3Cb%3Esoon", "Accept", "text/html");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("role=\"alert\"", "which takes a date like", "aria-invalid=\"true\"")
        .doesNotContain("<b>soon");
  }

  @Test
  void aPageThatNeedsValuesFirstShowsItsForm() {
    var response = get("queries/said.html");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("<label for=\"speaker\">", "for example Zelensky", "required")
        .doesNotContain("role=\"alert\"", "<table");
  }

  @Test
  void aPageShowsLabelsAndLeadsToTheWords() {
    var page = get("queries/statements", "Accept", "text/html").body();

    assertThat(page)
        .contains("<a href=\"/actor/rustem-umerov\"><bdi>Rustem Umerov</bdi></a>")
        .containsPattern("<a href=\"/article/[0-9a-f]{16}\\?at=\\d+-\\d+#at\"><bdi>said</bdi></a>")
        .contains("<a href=\"/queries/statements.csv\">CSV</a>");
  }

  @Test
  void aPageHasOneColumnForEachThingAndFilesHaveAll() {
    assertThat(Html.all("<th scope=\"col\">(.*?)</th>", get("queries/stances.html").body()))
        .containsExactly("Speaker", "Stance", "Statements", "Articles");
    assertThat(get("queries/stances.csv").body())
        .startsWith("speakerName,stance,statements,articles,speaker");
  }

  @Test
  void aNumberHasCommasBetweenThousandsOnAPageOnly() {
    assertThat(get("queries/troops.html").body()).contains("<bdi>about 10,000</bdi>");
    assertThat(get("queries/troops.csv").body()).contains("10000").doesNotContain("\"10,000\"");
  }

  @Test
  void aNumberTellsItsBoundsSoThatTheyNeedNoColumns() {
    assertThat(Html.all("<th scope=\"col\">(.*?)</th>", get("queries/quantities.html").body()))
        .startsWith("Number", "Unit")
        .doesNotContain("At least", "At most", "Approximate");
    assertThat(get("queries/quantities.csv").body()).startsWith("file,value,min,max,unit");
  }

  @Test
  void theListNamesColumnsAsTheirHeadingsDo() {
    assertThat(get("queries", "Accept", "text/html").body())
        .contains("“State according to” says", "Asks for: speaker, about")
        .doesNotContain("`");
  }

  @Test
  void aPageShowsTheQueryBehindItsTableWithItsValues() {
    String page = get("queries/said.html?speaker=Starmer").body();

    assertThat(Html.text(Html.first("<figcaption>SPARQL.*?<code>(.*?)</code>", page)))
        .contains("Starmer");
    assertThat(Html.text(Html.first("<figcaption>curl.*?<code>(.*?)</code>", page)))
        .isEqualTo("curl 'http://localhost:3330/queries/said.csv?speaker=Starmer'");
    assertThat(Html.text(Html.first("<figcaption>Citation.*?<code>(.*?)</code>", page)))
        .contains("What somebody said", SeedServer.store().manifest().digest());
  }

  @Test
  void nothingFoundSaysWhatToDo() {
    assertThat(get("queries/said.html?speaker=Nobodyatall").body())
        .contains("Nothing was found. Try a shorter word");
  }

  @Test
  void anUnknownNameIsToldWithNearOnes() {
    var response = get("queries/sait.csv");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Did you mean said");
  }

  @Test
  void whatHasNoCoordinatesIsNoGeoJson() {
    assertThat(get("queries/said.geojson?speaker=x").statusCode()).isEqualTo(404);
  }

  @Test
  void aPointHasItsLongitudeFirst() throws IOException {
    var features = JSON.readTree(get("queries/places.geojson").body()).at("/features");

    assertThat(features)
        .filteredOn(feature -> feature.at("/properties/name").asText().equals("Kyiv"))
        .isNotEmpty()
        .allSatisfy(
            feature -> {
              assertThat(feature.at("/geometry/coordinates/0").asDouble()).isBetween(29.0, 32.0);
              assertThat(feature.at("/geometry/coordinates/1").asDouble()).isBetween(50.0, 51.0);
            });
  }

  @Test
  void pagesAreLinked() {
    assertThat(get("queries/statements.csv?limit=10&offset=20").headers().allValues("Link"))
        .contains(
            "</queries/statements.csv?limit=10&offset=0>; rel=\"first\"",
            "</queries/statements.csv?limit=10&offset=10>; rel=\"prev\"",
            "</queries/statements.csv?limit=10&offset=30>; rel=\"next\"")
        .anyMatch(link -> link.endsWith("rel=\"last\""));
  }

  @Test
  void pagesTogetherAreTheWhole() {
    String whole = get("queries/actors.csv").body();
    int rows = (int) whole.lines().count() - 1;
    int half = rows / 2;
    String first = get("queries/actors.csv?limit=" + half).body();
    String rest = get("queries/actors.csv?limit=" + rows + "&offset=" + half).body();

    assertThat(first + rest.substring(rest.indexOf('\n') + 1)).isEqualTo(whole);
  }

  @Test
  void aFileHasAName() {
    assertThat(header(get("queries/actors.csv"), "Content-Disposition"))
        .isEqualTo("attachment; filename=\"actors.csv\"");
  }

  @Test
  void theListTellsProgramsWhatIsAskedFor() throws IOException {
    var queries = JSON.readTree(get("queries", "Accept", "application/json").body()).at("/queries");

    assertThat(queries)
        .filteredOn(query -> query.at("/name").asText().equals("said"))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.at("/parameters/0/name").asText()).isEqualTo("speaker");
              assertThat(said.at("/formats/csv").asText()).isEqualTo("/queries/said.csv");
            });
  }

  @Test
  void theListLeadsReadersToEach() {
    assertThat(get("queries.html").body())
        .contains("<a href=\"/queries/said\">What somebody said</a>");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
