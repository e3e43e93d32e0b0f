package org.newsgraph.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.source.Reading.example;
import static org.newsgraph.source.Reading.only;
import static org.newsgraph.source.Reading.read;
import static org.newsgraph.source.Reading.reason;
import static org.newsgraph.source.Reading.text;
import static org.newsgraph.source.Reading.words;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Document;

/** Web pages, as files. */
class WebPageTest {

  private static final String BODY =
      "Rain fell on Oldport for a third day, the mayor said, and two roads were closed to all, so"
          + " that the ferry stayed in.";

  private static Document page(String head) {
    return only(text("x.html", "<html><head>" + head + "</head><body></body></html>"));
  }

  private static String linkedData(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  @Test
  void graphOfLinkedDataTellsAndTheParagraphsAreFound() {
    Document page = only(read(example("html/graph.html")));

    assertThat(page.publication())
        .isEqualTo(
            new Publication(
                Optional.of("2025-03-08T06:30:00+02:00"),
                Optional.of("The Oldport Herald"),
                Optional.of("https://herald.example/2025/03/08/ferry"),
                Optional.of("Ferry Between Oldport & Freedonia Halted After Storm"),
                List.of("Ana Ruiz", "Ben Ortiz")));
    assertThat(page.text().orElseThrow().split("\n\n"))
        .hasSize(4)
        .satisfies(
            paragraphs -> {
              assertThat(paragraphs[0])
                  .isEqualTo("Ferry Between Oldport & Freedonia Halted After Storm");
              assertThat(paragraphs[1]).startsWith("OLDPORT — The ferry").endsWith("lay there.");
              assertThat(paragraphs[2]).contains("told the Herald, adding");
              assertThat(paragraphs[3]).startsWith("Freedonia’s transport").endsWith("the month.");
            });
  }

  @Test
  void bodyInLinkedDataIsTheText() {
    Document page = only(read(example("html/body.html")));

    assertThat(page.text())
        .contains(
            """
            Two Roads Closed After Rain

            Rain fell on Oldport for a third day, the mayor said, and two roads were closed.

            The fire service said that “no one was hurt”, and that forty people had left their homes.""");
    assertThat(page.publication().publisher()).contains("The Oldport Herald");
    assertThat(page.publication().authors()).containsExactly("Ana Ruiz");
  }

  @Test
  void tagsTellWhereThereIsNoLinkedData() {
    Document page = only(read(example("html/opengraph.html")));

    assertThat(page.publication())
        .isEqualTo(
            new Publication(
                Optional.of("2025-03-10T08:00:00Z"),
                Optional.of("Freedonia Gazette"),
                Optional.of("https://gazette.example/harbour"),
                Optional.of("Harbour To Be Dredged in May"),
                List.of("Dana Wolf")));
    assertThat(page.text().orElseThrow())
        .contains("six weeks, and the ferry")
        .doesNotContain("Politics")
        .doesNotContain("great news");
  }

  @Test
  void microdataMarksTheText() {
    String page =
        "<html><body><p>Some other words that are of no concern here, but many, so many.</p>"
            + "<div itemprop=\"articleBody\"><p>"
            + BODY
            + "</p><p>It will rain again.</p></div></body></html>";

    assertThat(words(text("x.html", page).get(0))).isEqualTo(BODY + "\n\nIt will rain again.");
  }

  @Test
  void linkedDataOfTwoScriptsIsReadThoughOneIsBroken() {
    Document page =
        page(
            linkedData("{\"@type\": \"NewsArticle\", \"headline\": ")
                + linkedData("{\"@type\": \"NewsArticle\", \"articleBody\": \"" + BODY + "\"}"));

    assertThat(page.text()).contains(BODY);
  }

  @Test
  void lineEndsInStringsAndCommentsDoNotBreakLinkedData() {
    Document page =
        page(
            linkedData(
                "<!--\n{\"@type\": \"NewsArticle\", \"articleBody\": \""
                    + BODY
                    + "\n\nMore.\",}\n-->"));

    assertThat(page.text()).contains(BODY + "\n\nMore.");
  }

  @Test
  void pageBehindAPaywallIsBroken() {
    String file = example("html/paywall.html");

    assertThat(reason(read(file).get(0)))
        .isEqualTo(file + ": behind a paywall: less than 60 words are printed");
  }

  @Test
  void pageBehindAPaywallThatPrintsTheArticleIsRead() {
    String body = (BODY + " ").repeat(4);

    Document page =
        page(
            linkedData(
                "{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": false, \"articleBody\": \""
                    + body
                    + "\"}"));

    assertThat(page.text()).contains(body.strip());
  }

  @Test
  void pageWithoutAnArticleIsBroken() {
    assertThat(reason(text("x.html", "<html><body><p>Not found.</p></body></html>").get(0)))
        .isEqualTo("in/x.html: no article in this page: less than 20 words of text");
  }

  @Test
  void whatAPageWritesInPlaceOfAnAddressIsLeftOut() {
    Document page =
        page(
            "<link rel=\"canonical\" href=\"javascript:alert(1)\">"
                + "<meta property=\"og:url\" content=\"https://x.example/a&quot; onload=&quot;\">"
                + linkedData(
                    "{\"@type\": \"Article\", \"url\": \"/roads\", \"articleBody\": \""
                        + BODY
                        + "\"}"));

    assertThat(page.publication().url()).isEmpty();
  }

  @Test
  void deeplyNestedPageIsReadOrBrokenButEndsNothing() {
    String deep = "<div>".repeat(100_000) + BODY;

    assertThat(text("x.html", deep)).hasSize(1);
  }
}
