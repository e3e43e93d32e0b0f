package org.newsgraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

  private static final String TEXT = "Freedonia’s army said 38 drones fell near Oldport.";

  private static final String ANNOTATION =
      """
      {
        "article": {"file": "a.txt"},
        "actors": [
          {"id": "f", "name": "Freedonia", "type": "State", "state": null, "surface": ["Freedonia", "it"]},
          {"id": "a", "name": "Freedonian Army", "type": "ArmedForce", "state": "Freedonia",
           "surface": ["Freedonia’s army"]},
          {"id": "g", "name": "residents", "type": "Group", "surface": [], "optional": true}
        ],
        "officials": [
          {"name": "Ada Roe", "named": true, "post": "mayor", "of": "Oldport", "state": "Freedonia"},
          {"name": null, "named": false, "post": "president", "of": null, "state": null},
          {"name": "Bo Lind", "named": true, "post": "clerk", "of": null, "state": null, "optional": true}
        ],
        "statements": [
          {"id": "s1", "speaker": "a", "speakerText": "Freedonia’s army", "cue": "said",
           "content": "38 drones fell near Oldport", "spans": [[22, 49]], "kind": "indirect",
           "stance": "assert", "medium": null, "addressee": null, "saidOn": null}
        ],
        "places": [
          {"name": "Oldport", "kind": "city", "country": "FR", "lat": 48.0, "lon": 2.0, "surface": ["Oldport"]}
        ],
        "quantities": [
          {"value": 38, "unit": "drones", "about": "fell", "approximate": false, "text": "38", "statement": "s1"},
          {"value": 7, "unit": "roads", "about": null, "text": "seven", "optional": true}
        ]
      }
      """;

  private static final Map<String, String> STATEMENT =
      Map.of(
          "file", "a.txt",
          "statement", "http://localhost/s/1",
          "speakerName", "the Freedonian Army",
          "cue", "said",
          "spans", "22-49",
          "stance", "assert",
          "kind", "indirect");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.json"), ANNOTATION);
    Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  private LayerScore score(String layer, String query, List<Map<String, String>> rows)
      throws IOException {
    return score(layer, Map.of(query, rows));
  }

  private LayerScore score(String layer, Map<String, List<Map<String, String>>> rows)
      throws IOException {
    return Evaluation.of(new GoldFolder(folder).articles(), rows).layer(layer).orElseThrow();
  }

  @Test
  void nothingFoundIsMissed() throws IOException {
    assertThat(score("statements", Map.of()).line())
        .isEqualTo("statements  P 0.000  R 0.000  F1 0.000  (tp 0 fp 0 fn 1)");
  }

  @Test
  void optionalActorsCountNeitherWay() throws IOException {
    LayerScore score =
        score(
            "actors",
            "actors",
            List.of(
                Map.of(
                    "file",
                    "a.txt",
                    "name",
                    "The Freedonia’s army",
                    "type",
                    "ArmedForce",
                    "state",
                    "Freedonia"),
                Map.of("file", "a.txt", "name", "Residents", "type", "Group"),
                Map.of("file", "other.txt", "name", "Freedonia", "type", "State")));
    assertThat(score.line())
        .isEqualTo(
            "actors      P 1.000  R 0.500  F1 0.667  (tp 1 fp 0 fn 1)  type 1/1=1.00  state 1/1=1.00");
  }

  @Test
  void optionalOfficialsAndQuantitiesCountNeitherWay() throws IOException {
    assertThat(score("officials", Map.of()).errors())
        .hasSize(2)
        .noneMatch(error -> error.contains("clerk"));
    assertThat(
            score("quantities", "quantities", List.of(Map.of("file", "a.txt", "value", "7")))
                .line())
        .startsWith("quantities  P 0.000  R 0.000  F1 0.000  (tp 0 fp 0 fn 1)");
  }

  @Test
  void pronounIsNoName() throws IOException {
    assertThat(score("actors", "actors", List.of(Map.of("file", "a.txt", "name", "it"))).errors())
        .containsExactly(
            "  missed    a.txt: Freedonia (State)",
            "  missed    a.txt: Freedonian Army (ArmedForce)",
            "  spurious  a.txt: it");
  }

  @Test
  void surnameIsEnoughForAnOfficial() throws IOException {
    LayerScore score =
        score(
            "officials",
            "officials",
            List.of(
                Map.of("file", "a.txt", "name", "A. Roe", "post", "deputy mayor", "of", "Oldport"),
                Map.of("file", "a.txt", "name", "", "post", "president")));
    assertThat(score.f1()).isEqualTo(1);
    assertThat(score.attribute("post")).isEqualTo(0.5);
    assertThat(score.attribute("of")).isEqualTo(1);
  }

  @Test
  void statementWithItsSpeaker() throws IOException {
    Map<String, List<Map<String, String>>> rows = Map.of("statements", List.of(STATEMENT));
    assertThat(score("statements", rows).attribute("boundary")).isEqualTo(1);
    assertThat(score("statements+speaker", rows).f1()).isEqualTo(1);
  }

  @Test
  void statementOfAnotherSpeakerIsFoundButWrong() throws IOException {
    Map<String, String> wrong = new HashMap<>(STATEMENT);
    wrong.put("speakerName", "Ada Roe");
    wrong.put("spans", "25-49");
    Map<String, List<Map<String, String>>> rows = Map.of("statements", List.of(wrong));
    assertThat(score("statements", rows).f1()).isEqualTo(1);
    assertThat(score("statements", rows).attribute("boundary")).isZero();
    assertThat(score("statements+speaker", rows).f1()).isZero();
  }

  @Test
  void lessThanHalfOfTheWordsIsNoMatch() throws IOException {
    Map<String, String> part = new HashMap<>(STATEMENT);
    part.put("spans", "37-49");
    assertThat(score("statements", "statements", List.of(part)).f1()).isZero();
  }

  @Test
  void placeIsNearWithinEightyKilometres() throws IOException {
    Map<String, String> near =
        Map.of(
            "file",
            "a.txt",
            "name",
            "Oldport city",
            "kind",
            "city",
            "country",
            "FR",
            "lat",
            "48.5",
            "long",
            "2");
    Map<String, String> far =
        Map.of(
            "file", "a.txt", "name", "Oldport", "kind", "city", "country", "FR", "lat", "49",
            "long", "2");
    assertThat(score("places", "places", List.of(near)).attribute("within 80 km")).isEqualTo(1);
    assertThat(score("places", "places", List.of(far)).attribute("within 80 km")).isZero();
  }

  @Test
  void quantityIsClaimedByTheSpeakerOfItsStatement() throws IOException {
    Map<String, String> quantity =
        Map.of(
            "file", "a.txt",
            "value", "38.0",
            "unit", "drone",
            "approximate", "false",
            "statement", "http://localhost/s/1");
    LayerScore score =
        score(
            "quantities",
            Map.of("statements", List.of(STATEMENT), "quantities", List.of(quantity)));
    assertThat(score.line())
        .endsWith("(tp 1 fp 0 fn 0)  unit 1/1=1.00  approximate 1/1=1.00  claimed by 1/1=1.00");
  }

  @Test
  void everyLayerHasItsLine() throws IOException {
    List<String> lines = Evaluation.of(new GoldFolder(folder).articles(), Map.of()).lines();
    assertThat(lines).hasSize(7).first().isEqualTo("1 articles");
  }

  @Test
  void annotationWithoutTextIsRefused() throws IOException {
    Files.delete(folder.resolve("a.txt"));
    assertThatThrownBy(() -> new GoldFolder(folder).articles())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(folder + ": no text for a.txt");
  }

  @Test
  void seedsHaveTheirAnnotations() throws IOException {
    Path gold = Path.of("src/test/resources/gold");
    assertThat(new GoldFolder(gold, Path.of("seeds")).articles())
        .hasSize(5)
        .allMatch(article -> !article.statements().isEmpty());
  }
}
