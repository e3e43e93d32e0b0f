package org.newsgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.web.SeedServer;

/** What somebody meets who writes SPARQL: the examples, the prefixes, and errors in words. */
@ExtendWith(SeedServer.class)
class QuestionsTest {

  private static final Pattern EXAMPLE = Pattern.compile("```sparql\\n(.*?)```", Pattern.DOTALL);

  static List<String> questions() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(Path.of("src/docs/asking.md")))
        .results()
        .map(match -> match.group(1).strip())
        .toList();
  }

  @Test
  void thereAreSix() throws IOException {
    assertThat(questions()).hasSize(6);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void areAnsweredInAtMostSixLinesWithoutKnowledgeOfGraphs(String query) {
    HttpResponse<String> answer = ask(query);

    assertThat(query.lines().toList()).hasSizeLessThanOrEqualTo(6);
    assertThat(query).doesNotContain("COALESCE", "GRAPH", "PREFIX");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines().skip(1)).isNotEmpty();
  }

  @Test
  void aStatementIsOneRowWhoeverJoinsOnNames() {
    String statements = "SELECT (COUNT(%s) AS ?n) { ?s ng:speaker ?who . ?who rdfs:label ?name }";

    assertThat(ask(statements.formatted("*")).body())
        .isEqualTo(ask(statements.formatted("DISTINCT ?s")).body());
  }

  @Test
  void aPrefixThatTheQueryDeclaresIsTheOneThatCounts() {
    assertThat(ask("PREFIX ng: <http://example.org/> SELECT (STR(ng:a) AS ?iri) {}").body())
        .contains("http://example.org/a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT ?s { ?s dbo:birthPlace ?o } | Line 1, column 16: the prefix dbo: is not declared. Put this line before the query: PREFIX dbo: <the namespace that you mean>
          SELECT ?s { ?s vcard:fn ?o }       | PREFIX vcard: <http://www.w3.org/2001/vcard-rdf/3.0#>
          SELECT ?s { ?s ng:cue }            | Line 1, column 23: "}" does not fit here. Expected:
          SELECT ?s { ?s ng:cue "q" ?c }     | Line 1, column 27: "?c" does not fit here. Expected:
          SELECT ?s { ?s ng:cue ?c           | the end of the query does not fit here. Expected:
          """)
  void anErrorSaysInWordsWhereItIsAndWhatIsMissing(String query, String message) {
    HttpResponse<String> answer = ask(query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(message).doesNotContain("Encountered", "<VAR1>", "<EOF>");
  }

  @Test
  void functionsOfGeoSparqlAreRefusedInWords() {
    HttpResponse<String> answer =
        ask(
            "PREFIX geof: <http://www.opengis.net/def/function/geosparql/>"
                + " SELECT ?d { ?p geo:asWKT ?w BIND (geof:distance(?w, ?w) AS ?d) }");

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("GeoSPARQL's functions (geof:) are not here");
  }

  @Test
  void aBrowserWithoutAQueryIsLedToTheWorkbench() {
    HttpResponse<String> response = SeedServer.page("sparql");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/workbench");
  }

  private static HttpResponse<String> ask(String query) {
    return SeedServer.get(
        "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "text/csv");
  }
}
