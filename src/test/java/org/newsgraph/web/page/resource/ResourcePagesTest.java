package org.newsgraph.web.page.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.page;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.web.SeedServer;
import org.newsgraph.web.page.Html;

@ExtendWith(SeedServer.class)
class ResourcePagesTest {

  private static final String STRIKES = "article/968f74d8bad7a2a5";
  private static final String MISSIONS = "article/498df255a613f4d8";

  @Test
  void anActorHasItsNamesItsStatementsAndWhereItIsMentioned() {
    assertThat(seen("actor/russia"))
        .startsWith("Russia\nstate")
        .contains("Also called", "Moscow")
        .contains("What was said (", "Mentioned in statements (", "Mentions in articles (")
        .contains("Actors and posts of this state (");
  }

  @Test
  void whatAnActorSaidLeadsToTheWords() {
    String said = Html.first("(<section id=\"said\".*?</section>)", page("actor/russia").body());
    String words = Html.first("(<a href=\"/article/[^>]*\\?at=.*?</a>)", said);

    assertThat(Html.marked(page(Html.first("href=\"/([^#]*)#at\"", words)).body()))
        .isEqualTo(Html.text(words));
  }

  @Test
  void anOfficialHasThePostsThatAnArticleSays() {
    assertThat(seen("actor/choe-son-hui"))
        .contains(
            "official, person", "foreign minister", "North Korea", "no end given", "1 article");
  }

  @Test
  void aPostHasItsHolders() {
    assertThat(seen("post/foreign-minister-of-north-korea"))
        .startsWith("foreign minister, North Korea\npost")
        .contains("Holders", "Choe Son Hui", "1 article", "In the words of each article (1)");
  }

  @Test
  void aPostNamesEachHolderOnceHoweverManyArticlesDo() {
    String holders =
        Html.first("<h2>Holders</h2>(.*?)<h2", page("post/president-of-ukraine").body());

    assertThat(Html.text(holders))
        .containsPattern("Volodymyr Zelenskyy\\s+no end given\\s+3 articles");
    assertThat(Html.all("href=\"(/actor/volodymyr-zelenskyy)\"", holders)).hasSize(1);
  }

  @Test
  void aNumberHasItsUnitItsSentenceAndWhoClaimsIt() {
    assertThat(seen(MISSIONS + "/quantity/6417-6424"))
        .startsWith("about 332,000 soldiers\nnumber in ")
        .contains("In the article: ", "estimated that roughly 332,000 Russian soldiers")
        .contains("Who claims it", "Britain’s Ministry of Defence");
  }

  @Test
  void aPlaceHasItsCoordinatesAndAMap() {
    assertThat(seen("place/1835841-south-korea"))
        .contains("At 37.0° N, 127.5° E", "country", "Wikidata Q884");
    assertThat(page("place/1835841-south-korea").body())
        .contains("data-figure=\"map\"", "&#34;lat&#34;:&#34;37.0&#34;")
        .contains("href=\"http://www.wikidata.org/entity/Q884\"");
  }

  @Test
  void aStatementHasItsSpeakerItsWordsAndTheRuleThatReadIt() {
    String path = Html.first("href=\"/([^\"]*/statement/[^\"]*)\">more", page(STRIKES).body());

    assertThat(seen(path))
        .contains("Ukraine’s air force", "Russia launched 62 drones and one missile overnight")
        .contains("cue", "said", "stance", "assert", "kind", "indirect", "found by rule")
        .contains("Numbers in it");
    assertThat(
            Html.text(
                Html.first(
                    "(<section aria-labelledby=\"numbers-title\".*?</section>)",
                    page(path).body())))
        .contains("62 drones", "1 missile")
        .doesNotContain("33");
  }

  @Test
  void aStatementIsCitedWithItsWordsItsSpanAndTheGraphAndCanBeCorrected() {
    String path = Html.first("href=\"/([^\"]*/statement/[^\"]*)\">more", page(STRIKES).body());
    String cue = Html.first("<dt>cue</dt><dd><a href=\"/[^\"]*at=([0-9-]*)#at", page(path).body());

    assertThat(seen(path))
        .containsPattern(
            "“Russia launched 62 drones[^”]*” – Ukraine’s air force, in “Russia, Ukraine Exchange")
        .containsPattern("characters [0-9]+-[0-9]+")
        .contains("graph " + SeedServer.store().manifest().digest())
        .contains(STRIKES.replace("article/", "") + "\t" + cue + "\tnot-a-statement")
        .contains("In the article: ");
  }

  @Test
  void anActorBeginsWithItsStancesAndItsPlaces() {
    assertThat(page("actor/russia").body()).contains(">Stances<", ">Places mentioned<");
    assertThat(seen("actor/volodymyr-zelenskyy")).containsPattern("assert\\s+7");
  }

  @Test
  void aNestedStatementAndTheOneAroundItLeadToEachOther() {
    String denial = Html.first("(<li id=\"statement-1687-[^>]*>.*?more)", page(STRIKES).body());
    String outer = Html.first("href=\"/([^\"]*/statement/[^\"]*)\">more", denial);
    String nested = Html.first("(<section id=\"nested\".*?</section>)", page(outer).body());
    String inner = Html.first("href=\"/([^\"]*/statement/[^\"]*)\">more", nested);

    assertThat(page(inner).body()).contains("Part of what another said", "href=\"/" + outer + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/phrase/1115-1121",
        "/phrase/6417-6424",
        "/unresolved/date-4471-4490",
        "/membership/kim-jong-un-leader-5083-5114"
      })
  void whateverElseAnArticleSaysHasAPageInWords(String thing) {
    HttpResponse<String> response = page(MISSIONS + thing);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Html.main(response.body()))
        .contains("In the words of the article", "Properties")
        .doesNotContain("http:");
  }

  @Test
  void aListThatIsLongGoesOnOnItsNextPage() {
    String first = page("place/690791-ukraine").body();
    String second = page("place/690791-ukraine?mentions=2").body();

    assertThat(first).contains("href=\"?mentions=2#mentions\"");
    assertThat(second).contains("href=\"?mentions=1#mentions\"");
    assertThat(Html.first("(<section id=\"mentions\".*?</section>)", second))
        .isNotEqualTo(Html.first("(<section id=\"mentions\".*?</section>)", first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "", "99999999999"})
  void whatIsNoPageOfAListIsAWrongRequest(String page) {
    HttpResponse<String> response = page("actor/russia?mentions=" + page);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("The parameter mentions must be the number of a page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"actor/nobody", "place/0-nowhere", "post/none", STRIKES + "/statement/1-2"})
  void whatTheStoreDoesNotHaveIsNotFound(String path) {
    HttpResponse<String> response = page(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Nothing of this name is stored here");
  }

  private static String seen(String path) {
    return Html.main(page(path).body()).replaceAll("\\s*\n\\s*", "\n").strip();
  }
}
