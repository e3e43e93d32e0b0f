package org.newsgraph.web.page.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.web.SeedServer;
import org.newsgraph.web.page.Html;

/** The claims of the seed articles, side by side. */
@ExtendWith(SeedServer.class)
class ClaimsPageTest {

  @Test
  void numbersOfAGroupLeadToTheirCharacters() {
    String row = Html.first("(<tr><td data-label=\"According to\".*?</tr>)", page("claims").body());
    String path = Html.first("href=\"/([^\"#]*)#at\"", row);

    assertThat(Html.marked(page(path).body()))
        .isNotEmpty()
        .satisfies(words -> assertThat(Html.text(row)).contains(words.split(" ", -1)[0]));
  }

  @Test
  void theLowestNumberOfAGroupDiffersByNothing() {
    assertThat(Html.all("title=\"([^\"]*) above the lowest\"", page("claims").body()).get(0))
        .isEqualTo("0");
  }

  @Test
  void aSpeakerLeadsToItsProfileAndANumberSaysHowExactItIs() {
    String claims = page("claims").body();

    assertThat(claims).contains("<td data-label=\"According to\"><a href=\"/actor/");
    assertThat(Html.text(claims)).contains("about 10,000");
  }

  @Test
  void denialsLeadToBothStatements() {
    String reply = Html.first("(<tr>(?:(?!</tr>).)*>denies</td>.*?</tr>)", page("claims").body());

    assertThat(Html.all("href=\"/([^\"]*/statement/[^\"]*)\"", reply))
        .hasSize(2)
        .allSatisfy(path -> assertThat(page(path).statusCode()).isEqualTo(200));
  }

  @Test
  void aWordThatNobodyClaimsAnythingOfLeavesNothing() {
    assertThat(Html.main(page("claims?about=aubergine").body()))
        .contains("No numbers are grouped under that", "No statement here is linked");
  }
}
