package org.newsgraph.web.page.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.web.SeedServer;
import org.newsgraph.web.page.Html;

@ExtendWith(SeedServer.class)
class ArticlePageTest {

  private static final String DRONES = "article/4ed222792d6a020c";
  private static final String STRIKES = "article/968f74d8bad7a2a5";

  @Test
  void marksSpeakerCueContentPlacesAndNumbersWhereTheyStand() {
    String page = page(DRONES).body();

    assertThat(page)
        .containsPattern("<a class=\"place\" href=\"/place/703448-kyiv\"[^>]*>KYIV</a>")
        .containsPattern("<a class=\"speaker\" href=\"/actor/[^>]*>’s military</a>")
        .containsPattern("<a class=\"cue\" href=\"#statement-[^>]*>reported</a>")
        .containsPattern("<a class=\"content said\" href=\"#statement-[^>]*> out of </a>")
        .containsPattern("<a class=\"number said\" href=\"#quantity-82-84\"[^>]*>38</a>");
  }

  @Test
  void showsTheTextOfTheFileAndNothingElse() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("seeds", "000_f2a03a51be05ea77.txt")).stream()
            .filter(line -> !line.isBlank())
            .toList();

    assertThat(Html.all("<p dir=\"auto\">(.*?)</p>", page(DRONES).body()).stream().map(Html::text))
        .containsExactlyElementsOf(lines);
  }

  @Test
  void aMarkLeadsToAFactOfThePage() {
    String page = page(STRIKES).body();

    assertThat(Html.all("href=\"#([a-z][^\"]*)\"", page))
        .hasSizeGreaterThan(30)
        .allSatisfy(id -> assertThat(page).contains(" id=\"" + id + "\""));
  }

  @Test
  void aFactLeadsToItsVeryWordsInTheText() {
    List<String> facts = Html.all("(<a href=\"/article/[^>]*\\?at=.*?</a>)", page(STRIKES).body());

    assertThat(facts.subList(0, 12))
        .allSatisfy(
            fact ->
                assertThat(Html.marked(page(Html.first("href=\"/([^#]*)#at\"", fact)).body()))
                    .isEqualTo(Html.text(fact)));
  }

  @Test
  void theFactsStandBesideTheText() {
    String page = Html.main(page(STRIKES).body());

    assertThat(page)
        .contains(
            "Statements and attitudes", "Actors", "Officials", "Places", "Numbers", "Unresolved")
        .contains("62 drones", "at least 4 people", "no anchor")
        .doesNotContain("http://localhost");
  }

  @Test
  void aStatementThatAnswersAnotherSaysWhichAndHow() {
    assertThat(Html.main(page(STRIKES).body())).contains("denies ", "is denied by ");
  }

  @Test
  void itsTitleAndFileAreThere() {
    assertThat(Html.main(page(STRIKES).body()))
        .contains(
            "Russia, Ukraine Exchange Drone Strikes as War Rages on", "001_3b87c2f4fcf69a0e.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "5-2", "3-3", "0-999999", "-1-2", "1-2-3", "", "0-99999999999"})
  void charactersThatAreNotThereAreAWrongRequest(String at) {
    assertThat(page(STRIKES + "?at=" + at).statusCode()).isEqualTo(400);
  }

  @Test
  void anArticleThatIsNotStoredIsNotFound() {
    assertThat(page("article/0000000000000000").statusCode()).isEqualTo(404);
  }
}
