package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;

class ArticleReaderTest {

  private static final String RAIN = "Rain fell on Oldport for a third day, the mayor said.";
  private static final String ROADS = "Two roads were closed, and the ferry stayed in the harbour.";

  private final ArticleReader reader = new ArticleReader();

  private Article read(String text) {
    return reader.read("a.txt", text.getBytes(StandardCharsets.UTF_8), Publication.UNKNOWN);
  }

  private Metadata metadata(String... lines) {
    return read(String.join("\n\n", lines)).metadata();
  }

  private List<String> paragraphs(String text) {
    Article article = read(text);
    return article.paragraphs().stream().map(p -> article.textOf(p.span())).toList();
  }

  private static Optional<String> text(Optional<Passage> passage) {
    return passage.map(Passage::text);
  }

  @Test
  void eachLineIsAParagraph() {
    assertThat(paragraphs(RAIN + "\n" + ROADS)).containsExactly(RAIN, ROADS);
  }

  @Test
  void offsetsAreCodePointsOfTheFileAsItIs() {
    Article article =
        read(
            "\uFEFF"
                + RAIN
                + "\r\n\r\n  \uD83D\uDE80 \u201CStay\u2011home,\u201D he said.\u00A0\r\n");
    assertThat(article.text()).startsWith("\uFEFF");
    assertThat(article.paragraphs())
        .extracting(p -> p.span().toString())
        .containsExactly("1-54", "60-83");
    assertThat(article.textOf(article.paragraphs().get(1).span()))
        .isEqualTo("\uD83D\uDE80 \u201CStay\u2011home,\u201D he said.");
  }

  @Test
  void hardWrappedLinesAreOneParagraph() {
    String wrapped =
        """
        Rain fell on Oldport for a third day on Tuesday, and the
        mayor of the town told reporters that the two roads to the
        harbour would stay closed until the river had gone back to
        its bed.

        The ferry stayed in the harbour, the port authority said,
        and no train left the town.
        """;
    assertThat(paragraphs(wrapped)).hasSize(2);
    assertThat(paragraphs(wrapped).get(0)).startsWith("Rain fell").endsWith("its bed.");
  }

  @Test
  void shortFirstLineWithoutStopIsTheTitle() {
    Article article = read("Rain Closes Two Roads in Oldport\n" + RAIN + "\n" + ROADS);
    assertThat(text(article.metadata().title())).contains("Rain Closes Two Roads in Oldport");
    assertThat(article.paragraphs())
        .extracting(Paragraph::title)
        .containsExactly(true, false, false);
  }

  @Test
  void titleInSentenceCaseIsATitleToo() {
    assertThat(text(metadata("Rain closes two roads in Oldport", RAIN, ROADS).title()))
        .contains("Rain closes two roads in Oldport");
  }

  @Test
  void firstSentenceIsNoTitle() {
    assertThat(metadata(RAIN, ROADS).title()).isEmpty();
  }

  @Test
  void captionBeforeTheTitleIsNotTheTitle() {
    String text = "12oldport rain 03 web.jpg\n\nRain Closes Two Roads\n\n" + RAIN;
    assertThat(text(read(text).metadata().title())).contains("Rain Closes Two Roads");
    assertThat(paragraphs(text)).containsExactly("Rain Closes Two Roads", RAIN);
  }

  @Test
  void datelineIsSetApartFromTheFirstSentence() {
    for (String dateline :
        List.of(
            "OLDPORT — ",
            "OLDPORT (AP) — ",
            "OLDPORT, March 3 (Reuters) - ",
            "Oldport, March 3 (Agency) - ",
            "Oldport (Agency) – ",
            "OLDPORT—")) {
      Article article = read("Rain Closes Two Roads\n\n" + dateline + RAIN);
      assertThat(text(article.metadata().dateline()).map(String::toLowerCase))
          .as(dateline)
          .contains("oldport");
      assertThat(article.textOf(article.paragraphs().get(1).span())).as(dateline).isEqualTo(RAIN);
    }
  }

  @Test
  void datelineKeepsItsCountryAndLosesItsAgency() {
    assertThat(text(metadata("ST. OLD PORT, Freedonia (Dispatches) — " + RAIN).dateline()))
        .contains("ST. OLD PORT, Freedonia");
  }

  @Test
  void alertInCapitalsIsNoDateline() {
    assertThat(metadata("BREAKING — " + RAIN).dateline()).isEmpty();
  }

  @Test
  void sourceIsFoundAlsoWhenMisspelt() {
    Metadata metadata = metadata(RAIN, "Sourse: https://news.example.org/2024/02/29/rain.html");
    assertThat(text(metadata.source())).contains("https://news.example.org/2024/02/29/rain.html");
    assertThat(metadata.sourceDate()).contains("2024-02-29");
  }

  @Test
  void sourceAfterTheLastSentenceIsNotPartOfIt() {
    assertThat(paragraphs(ROADS + "\n" + RAIN + " Source: https://news.example.org/rain"))
        .containsExactly(ROADS, RAIN);
  }

  @Test
  void contributorsAreNamedButNotAnalysed() {
    String text = RAIN + "\n" + ROADS + " Ada Roe, Jan van Doe and J. Poe contributed reporting.";
    assertThat(read(text).metadata().contributors())
        .extracting(Passage::text)
        .containsExactly("Ada Roe", "Jan van Doe", "J. Poe");
    assertThat(paragraphs(text)).containsExactly(RAIN, ROADS);
  }

  @Test
  void bylineNamesContributors() {
    Metadata metadata =
        metadata("Rain Closes Two Roads", "By Ada Roe and Jan Doe in Oldport", RAIN);
    assertThat(metadata.contributors())
        .extracting(Passage::text)
        .containsExactly("Ada Roe", "Jan Doe");
    assertThat(text(metadata.title())).contains("Rain Closes Two Roads");
  }

  @Test
  void creditsOfAnAgencyGiveTheReportersOnly() {
    assertThat(
            metadata(RAIN, "(Reporting by Ada Roe in Oldport; Editing by Jan Doe)").contributors())
        .extracting(Passage::text)
        .containsExactly("Ada Roe");
  }

  @Test
  void whatSurroundsTheArticleIsLeftOut() {
    assertThat(
            paragraphs(
                String.join(
                    "\n\n",
                    "Share this on Facebook",
                    RAIN,
                    "Advertisement",
                    "Photo: Jan Doe/Agency",
                    ROADS,
                    "Related Sources:",
                    "•\u00A0Source 1\u00A0 •\u00A0Source 2",
                    "© 2024 The Oldport Herald. All rights reserved.",
                    "Man Bites Dog in Newport",
                    "Leave a Reply",
                    "Your email address will not be published.",
                    "I never liked rain, and I said so.")))
        .containsExactly(RAIN, ROADS);
  }

  @Test
  void headingBetweenSentencesStays() {
    assertThat(paragraphs(RAIN + "\n\nThe roads\n\n" + ROADS))
        .containsExactly(RAIN, "The roads", ROADS);
  }

  @Test
  void bulletIsNotPartOfItsParagraph() {
    assertThat(paragraphs(RAIN + "\n• " + ROADS)).containsExactly(RAIN, ROADS);
  }

  @Test
  void publicationIsTakenFromOutside() {
    Metadata metadata =
        reader
            .read(
                "a.txt",
                RAIN.getBytes(StandardCharsets.UTF_8),
                Publication.of(Optional.of("2024-03-03"), Optional.of("The Oldport Herald")))
            .metadata();
    assertThat(metadata.issued()).contains("2024-03-03");
    assertThat(metadata.publishers()).containsExactly("The Oldport Herald");
  }

  @Test
  void titleThatWasToldIsKnownThoughItLooksLikeASentence() {
    String title = "“We will not sail,” the harbour master said.";
    Publication told =
        new Publication(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(title), List.of());

    Article article =
        reader.read("a.html", new byte[0], title + "\n\n" + RAIN + "\n\n" + ROADS, told);

    assertThat(text(article.metadata().title())).contains(title);
    assertThat(article.paragraphs())
        .extracting(Paragraph::title)
        .containsExactly(true, false, false);
  }

  @Test
  void textThatWasTakenOutOfAPageGoesByTheBytesOfThePage() {
    byte[] page = "Rain fell.".getBytes(StandardCharsets.UTF_8);

    Article article = reader.read("a.html", page, RAIN, Publication.UNKNOWN);

    assertThat(article.text()).isEqualTo(RAIN);
    assertThat(article.sha256()).isEqualTo(read("Rain fell.").sha256());
  }

  @Test
  void hashIsThatOfTheBytes() {
    assertThat(read("Rain fell.").sha256())
        .isEqualTo("8a4b1e83d9ac76588abc6e52934641f9985fa28116917d200b1d05572e6d79b8");
  }
}
