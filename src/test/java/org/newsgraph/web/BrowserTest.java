package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a researcher does, in a real browser. */
@ExtendWith(SeedBrowser.class)
class BrowserTest {

  private final Browser browser = SeedBrowser.browser();

  @Test
  void aSearchLeadsToAStatementAndTheStatementToItsVeryWords() {
    browser.open("search?q=intercepted");
    browser.find("main a[href*='/statement/']").click();
    browser.find("main a[href*='?at=']").click();
    WebElement marked = browser.find("#at");

    assertThat(browser.path()).matches("/article/[0-9a-f]{16}\\?at=\\d+-\\d+");
    assertThat(marked.isDisplayed()).isTrue();
    assertThat(marked.getText()).isEqualTo(wordsAt(browser.path()));
  }

  /** The words of an article's text between two offsets, as the graph store gives the text. */
  private static String wordsAt(String path) {
    String article = SeedServer.store().manifest().base() + path.substring(1, path.indexOf('?'));
    int begin = Integer.parseInt(path.replaceAll(".*=(\\d+)-.*", "$1"));
    int end = Integer.parseInt(path.replaceAll(".*-", ""));
    String query =
        """
        SELECT (SUBSTR(?text, %d, %d) AS ?words)
        { <%s> <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString> ?text }
        """
            .formatted(begin + 1, end - begin, article);
    String answer =
        SeedServer.get(
                "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept",
                "text/tab-separated-values")
            .body();
    return answer.lines().skip(1).findFirst().orElseThrow().replaceAll("^\"|\"$", "");
  }

  @Test
  void aSavedQueryTakesAParameterAndShowsItsRows() {
    browser.open("queries/said");
    browser.find("input[name=speaker]").sendKeys("Starmer", Keys.ENTER);
    browser.awaitUrl("speaker=Starmer");

    assertThat(browser.all("main tbody tr"))
        .isNotEmpty()
        .allMatch(row -> row.getText().contains("Starmer"));
  }

  @Test
  void theWorkbenchRunsAQueryAndDrawsTheMap() {
    browser.open("workbench");
    browser.find("button[data-name=map]").click();
    browser.find(".tabPanel.active .yasqe_queryButton").click();
    browser.find(".tabPanel.active .select_Map:not(.disabled)").click();

    browser.find(".tabPanel.active .figure[data-state=drawn] path.country");
    assertThat(browser.all(".tabPanel.active path.place-circle")).hasSizeGreaterThan(10);
  }

  @Test
  void theWorkbenchShowsAnExamplesQueryWithItsCommentsFolded() {
    browser.open("workbench");
    browser.find("button[data-name=timeline]").click();
    browser.find(".tabPanel.active .CodeMirror-code button");
    String editor = browser.find(".tabPanel.active .CodeMirror-code").getText();
    browser.find(".tabPanel.active .CodeMirror-code button").click();

    assertThat(editor).contains("SELECT").doesNotContain("#+ summary");
    assertThat(browser.find(".tabPanel.active .CodeMirror-code").getText()).contains("#+ summary");
  }

  @Test
  void aTableHandsItsQueryOverToTheWorkbench() {
    browser.open("queries/said?speaker=Starmer");
    browser.find("details.reuse summary").click();
    browser.find("details.reuse a[href^='/workbench']").click();

    assertThat(browser.find(".tabPanel.active .CodeMirror-code").getText()).contains("SELECT");
    assertThat(
            browser.all(
                ".tabPanel.active .yasqe_queryButton:not([title]),"
                    + " .tabPanel.active .tabContextButton:not([title])"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "queries/map, path.place-circle",
    "queries/co-mentions, canvas",
    "queries/timeline, svg",
    "queries/stances, svg",
    "queries/numbers, .role-title",
    "'', .leaflet-control"
  })
  void figuresAreDrawn(String path, String mark) {
    browser.open(path);

    assertThat(browser.find(".figure[data-state=drawn] " + mark).isDisplayed()).isTrue();
  }

  @Test
  void noPageKeepsAnybodyOut() {
    SoftAssertions pages = new SoftAssertions();
    for (String path : Kinds.paths()) {
      browser.colours("light");
      browser.open(path);
      pages.assertThat(browser.seriousViolations()).as(path).isEmpty();
      browser.colours("dark");
      pages.assertThat(browser.paleTexts()).as(path + ", dark").isEmpty();
    }
    pages.assertAll();
  }
}
