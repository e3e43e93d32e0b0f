package org.newsgraph.web.page.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @Test
  void theFirstHeadingIsTheTitleAndTheFirstSentenceTheSummary() {
    Markdown page =
        Markdown.parse("# The `old` bridge\n\nIt is\n*closed*. It was open.\n\n## Why\n\nFlood.\n");

    assertThat(page.title()).isEqualTo("The \"old\" bridge");
    assertThat(page.summary()).isEqualTo("It is closed.");
  }

  @Test
  void aSummaryHasCommandsWholeAndNoAddresses() {
    assertThat(
            Markdown.parse("`./bridge test` tests it, see\n[there](https://x.example/): so")
                .summary())
        .isEqualTo("\"./bridge test\" tests it, see \"there\": so");
    assertThat(Markdown.parse("It is read so:\n\n    code").summary()).isEqualTo("It is read so.");
  }

  @Test
  void aPageWithoutHeadingOrParagraphHasNoTitleAndNoSummary() {
    Markdown page = Markdown.parse("- one\n- two\n");

    assertThat(page.title()).isEmpty();
    assertThat(Markdown.parse("").summary()).isEmpty();
  }

  @Test
  void headingsHaveTheIdsThatLinksUseOnGitHub() {
    assertThat(html("## Rows and columns"))
        .isEqualTo("<h2 id=\"rows-and-columns\">Rows and columns</h2>");
  }

  @ParameterizedTest
  @CsvSource({
    "serving.md, serving",
    "serving.md#ports, serving#ports",
    "#ports, #ports",
    "/queries, /queries",
    "https://example.org/a.md, https://example.org/a.md",
    "mailto:a@example.org, mailto:a@example.org",
    "javascript:alert(1), ''"
  })
  void linksToPagesLeadToTheirHtmlAndHarmlessOnesStay(String target, String href) {
    assertThat(html("[x](" + target + ")")).contains("href=\"" + href + "\"");
  }

  @Test
  void aLinkToAFileThatOnlyTheRepositoryHasIsText() {
    assertThat(html("see [the *list*](../../queries/README.md) there"))
        .isEqualTo("<p>see the <em>list</em> there</p>");
  }

  @Test
  void elementsInTheSourceAreText() {
    assertThat(html("<script>alert(1)</script>\n\na <b onclick=\"x\">b</b>"))
        .doesNotContain("<script", "<b")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void tablesAndCodeCanBeScrolledWithTheKeyboard() {
    assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |\n"))
        .contains("<table class=\"scroll\" tabindex=\"0\">", "<th>a</th>", "<td>2</td>");
    assertThat(html("```\n./newsgraph serve\n```"))
        .isEqualTo("<pre class=\"scroll\" tabindex=\"0\"><code>./newsgraph serve\n</code></pre>");
  }

  private static String html(String source) {
    return Markdown.parse(source).html().strip();
  }
}
