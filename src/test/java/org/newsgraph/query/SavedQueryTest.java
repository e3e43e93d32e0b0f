package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedQueryTest {

  private static final String SAID =
      """
      #+ summary: What somebody said
      #+ parameters:
      #+   - name: speaker
      #+     type: string
      #+     example: "Ana Ruiz"
      #+   - name: since
      #+     type: date
      #+   - name: least
      #+     type: integer
      #+     default: 3
      SELECT ?s ?n { ?s <x:by> ?_speaker ; <x:n> ?n
        FILTER (?n >= ?__least) FILTER (!BOUND(?__since) || ?s > ?__since) }
      """;

  @TempDir private Path folder;

  @Test
  void valuesTakeTheirPlaces() {
    assertThat(parse(SAID).bind(Map.of("speaker", "Ana Ruiz")).toString())
        .contains("\"Ana Ruiz\"")
        .contains("?n >= 3")
        .contains("?__since");
  }

  @Test
  void aValueCannotChangeWhatIsAsked() {
    String hostile = "\" } ; DROP ALL # \\\" ?x";

    var query = parse(SAID).bind(Map.of("speaker", hostile));

    assertThat(QueryFactory.create(query.serialize()).getQueryPattern())
        .isEqualTo(query.getQueryPattern());
  }

  @Test
  void aHeaderSaysHowTheAnswerIsDrawn() throws IOException {
    String header =
        """
        #+ summary: Where
        #+ figure:
        #+   kind: %s
        SELECT * { ?s ?p ?o }
        """;

    assertThat(parse(header.formatted("map")).figure()).hasValue(new Figure(Figure.Kind.MAP, "{}"));
    assertThatThrownBy(() -> parse(header.formatted("globe")))
        .isInstanceOf(BrokenQueryException.class)
        .hasMessage("said.rq:1: there is no figure \"globe\": map, network or chart");
  }

  @Test
  void aMissingValueIsAskedForWithAnExample() {
    assertThatThrownBy(() -> parse(SAID).bind(Map.of()))
        .isInstanceOf(QueryUseException.class)
        .hasMessage("the query said needs speaker (any text): for example speaker=\"Ana Ruiz\"");
  }

  @Test
  void anUnknownParameterIsRefused() {
    assertThatThrownBy(() -> parse(SAID).bind(Map.of("speaker", "x", "colour", "red")))
        .isInstanceOf(QueryUseException.class)
        .hasMessageContaining("no parameter \"colour\"")
        .hasMessageContaining("it takes speaker, since, least");
  }

  @ParameterizedTest
  @CsvSource({
    "least, many, takes a whole number",
    "least, 1.5, takes a whole number",
    "since, yesterday, takes a date like 2025-03-08"
  })
  void aValueOfAnotherTypeIsRefused(String name, String value, String advice) {
    assertThatThrownBy(() -> parse(SAID).bind(Map.of("speaker", "x", name, value)))
        .isInstanceOf(QueryUseException.class)
        .hasMessageContaining("\"" + value + "\" is no value for " + name)
        .hasMessageContaining(advice);
  }

  @Test
  void aValueThatIsNotInTheListIsRefusedWithThoseThatAre() {
    SavedQuery query =
        parse(
            """
            #+ summary: Statements with a stance
            #+ parameters:
            #+   - name: stance
            #+     enum: [accuse, deny, confirm]
            SELECT * { ?statement ?p ?__stance }
            """);

    assertThat(query.bind(Map.of("stance", "deny")).serialize()).contains("\"deny\"");
    assertThatThrownBy(() -> query.bind(Map.of("stance", "denies")))
        .isInstanceOf(QueryUseException.class)
        .hasMessageContaining(
            "\"denies\" is no value for stance of the query said, which takes accuse, deny or confirm");
  }

  @Test
  void aNumberThatEndsWithItsPointIsReadBackFromTheQuerysText() {
    BindingFuzzer.check(ParameterType.NUMBER, "1.");
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a, true",
    "urn:isbn:1, true",
    "a, false",
    "http://example.org/a b, false",
    "http://example.org/>, false"
  })
  void anIriIsAbsoluteAndWellFormed(String value, boolean valid) {
    assertThat(ParameterType.IRI.term(value).isPresent()).isEqualTo(valid);
  }

  @Test
  void anUnknownNameIsAnsweredWithCloseOnes() throws IOException {
    Files.writeString(folder.resolve("statements.rq"), SAID);

    assertThatThrownBy(() -> SavedQueries.in(folder).get("statments"))
        .isInstanceOf(QueryUseException.class)
        .hasMessageContaining("did you mean statements?")
        .hasMessageContaining("\"newsgraph query\" lists them all");
  }

  @Test
  void aBrokenFileIsNamedWithItsLine() throws IOException {
    Files.writeString(folder.resolve("bad.rq"), "#+ summary: Bad\nSELECT * {\n ?s ?p }\n");

    assertThatThrownBy(() -> SavedQueries.in(folder).all())
        .isInstanceOf(BrokenQueryException.class)
        .hasMessageStartingWith("bad.rq:3: ");
  }

  @Test
  void aHeaderThatDescribesNoVariableIsRefused() {
    assertThatThrownBy(() -> parse("#+ summary: x\n#+ parameters: [{name: y}]\nSELECT * {}\n"))
        .isInstanceOf(BrokenQueryException.class)
        .hasMessageContaining("the query has no such variable");
  }

  @Test
  void theProgramsOwnQueriesAreAllInOrder() {
    assertThat(SavedQueries.packaged().all())
        .extracting(SavedQuery::name)
        .contains("actors", "officials", "statements", "attributions", "places", "quantities")
        .contains("unresolved", "mentions");
  }

  private static SavedQuery parse(String text) {
    return QueryFile.parse("said.rq", text);
  }
}
