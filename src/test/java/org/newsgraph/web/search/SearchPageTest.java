package org.newsgraph.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.web.SeedServer;
import org.newsgraph.web.page.Html;

/** The search page over the seed articles. */
@ExtendWith(SeedServer.class)
class SearchPageTest {

  /** Zelenskyy's claim that a renewed push was thwarted, in an article of October 2025. */
  private static final String PUSH = "href=\"/article/498df255a613f4d8?at=3039-3123#at\"";

  private static String search(String parameters) {
    HttpResponse<String> response = SeedServer.get("search?" + parameters);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private static String q(String typed) {
    return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "Zelenskiy, /actor/volodymyr-zelenskyy",
    "zelenský, /actor/volodymyr-zelenskyy",
    "Zakarova, /actor/maria-zakharova",
    "starm, /actor/keir-starmer",
    "Kharkiw, /place/706482-kharkiv",
    "Sumi, /place/692196-sumy"
  })
  void namesAreFoundHoweverTheyAreSpelt(String typed, String page) {
    assertThat(search(q(typed))).contains("<li><a href=\"" + page + "\">");
  }

  @Test
  void anotherNameIsShownWithTheUsualOne() {
    assertThat(search(q("Pyongyang")))
        .contains("<a href=\"/actor/north-korea\"><mark class=\"found\">Pyongyang</mark>")
        .contains("(North Korea)");
  }

  @Test
  void wordsAreMarkedInWhatWasSaidAndLeadToThemInTheArticle() {
    assertThat(search(q("thwart sumy")))
        .contains(
            "Ukrainian forces had successfully <mark class=\"found\">thwarted</mark> a renewed"
                + " Russian push in the <mark class=\"found\">Sumy</mark> region")
        .contains(PUSH)
        .contains("href=\"/article/498df255a613f4d8/statement/3039-3123-volodymyr-zelenskyy\"");
  }

  @Test
  void aPhraseIsFoundAsItStands() {
    assertThat(search(q("\"renewed Russian push\""))).contains("class=\"found\">renewed");
    assertThat(search(q("\"Russian renewed push\""))).contains("Nothing was found");
  }

  @Test
  void ifNoStatementHasAllWordsThoseWithSomeAreShown() {
    assertThat(search(q("thwarted aubergine")))
        .contains("No statement has all these words")
        .contains("class=\"found\">thwarted");
  }

  @ParameterizedTest
  @CsvSource({
    "speaker=Zelensky, speaker=Starmer",
    "q=push&state=Ukraine, q=push&state=North+Korea",
    "stance=claim, stance=promise",
    "place=Sumy, place=Kharkiv",
    "outlet=BusinessInsider.com, outlet=nytimes.com",
    "from=2025-10-15, from=2025-11-01",
    "to=2025-10-15, to=2025-09-30",
    "q=push&speaker=Zelensky&state=ukraine&stance=claim&place=sumy&outlet=insider&from=2025-10-01&to=2025-10-31,"
        + " q=push&speaker=Zelensky&state=ukraine&stance=claim&place=sumy&outlet=insider&from=2025-11-01"
  })
  void filtersLetThroughWhatFitsAndNothingElse(String fitting, String other) {
    assertThat(search(fitting)).contains(PUSH);
    assertThat(search(other)).doesNotContain(PUSH);
  }

  @Test
  void filtersStayInTheForm() {
    assertThat(
            search(
                "q=x&speaker=Ada&state=B&stance=deny&place=C&outlet=D&from=2025-01-02&to=2025-01-03"))
        .contains("name=\"speaker\" value=\"Ada\"", "name=\"state\" value=\"B\"")
        .contains("<option selected>deny</option>", "name=\"place\" value=\"C\"")
        .contains("name=\"outlet\" value=\"D\"", "value=\"2025-01-02\"", "value=\"2025-01-03\"")
        .contains("search without the filters");
  }

  @Test
  void pagesFollowOneAnother() {
    String first = search("state=Ukraine&stance=claim&from=2000-01-01");
    assertThat(search("from=2000-01-01&to=2030-01-01"))
        .contains("rel=\"next\" href=\"/search?from=2000-01-01&amp;to=2030-01-01&amp;page=2\"");
    assertThat(search("from=2000-01-01&to=2030-01-01&page=2"))
        .contains("rel=\"prev\"", "<ol class=\"statements\" start=\"21\">");
    assertThat(first).doesNotContain("rel=\"prev\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=8.3.2025 | from=8.3.2025 is no day: write it like 2025-03-08.",
        "to=2025-02-30 | to=2025-02-30 is no day",
        "from=2025-03-09&to=2025-03-08 | from=2025-03-09: let it be no later than to=2025-03-08.",
        "stance=shout | stance=shout: use one of accuse, ask, assert",
        "page=0 | page=0: use a number from 1 to 100."
      })
  void whatCannotBeIsRefusedWithWords(String parameters, String message) {
    HttpResponse<String> response = SeedServer.get("search?" + parameters);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"((", "a AND", "[x TO", "~^*?", "\\", "\"", "/(a*)*/", "uri:x", "\uE000"})
  void whateverIsTypedIsASearch(String typed) {
    assertThat(search(q(typed))).contains("<h1>Search</h1>");
    assertThat(search(q(typed).replace("q=", "speaker="))).contains("<h1>Search</h1>");
  }

  @Test
  void whatIsTypedIsShownAsText() {
    assertThat(search(q("<script>alert(1)</script>"))).doesNotContain("<script>alert");
  }

  @Test
  void nothingAskedGivesAForm() {
    assertThat(search("")).contains("Search for what was said").doesNotContain("Nothing was found");
  }

  @Test
  void nothingFoundSaysWhatToTry() {
    assertThat(search(q("aubergine"))).contains("Try fewer or shorter words");
  }

  @Test
  void namesSayWhatKindOfThingIsCalledSoAndInWhichArticle() {
    assertThat(Html.text(search(q("Kyiv")))).containsPattern("Kyiv, place");
    assertThat(Html.text(search(q("officials")))).containsPattern("fficials, group in “[A-Z]");
  }

  @Test
  void anExactNameComesFirstAsAProfileWithWhatItSaid() {
    String page = search(q("Keir Starmer"));
    String profile = Html.first("(<section class=\"profile\".*?</section>)", page);

    assertThat(profile).contains("<a href=\"/actor/keir-starmer\">", "/statement/", ">Profile</a>");
    assertThat(page.indexOf("class=\"profile\"")).isLessThan(page.indexOf("<h2 id=\"statements\""));
  }
}
