package org.newsgraph.bench.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.bench.article.Drawn.Kind;
import org.newsgraph.crosslink.story.StorySignature;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Publication;
import org.newsgraph.store.part.Part;

/** One article by hand: the mayor of Lutsk counted 1,240 bridges. */
class RedressingTest {

  private static final String BASE = "<http://localhost:3330/";
  private static final String NG = "<https://w3id.org/newsgraph/ontology#";
  private static final String TEXT = "Elena Balenko saw 1,240 bridges in Lutsk.\n";

  private static final List<Drawn> DRAWN =
      List.of(
          new Drawn(Kind.GIVEN_NAME, "Elena", ""),
          new Drawn(Kind.SURNAME, "Balenko", ""),
          new Drawn(Kind.NUMBER, "1,240", ""),
          new Drawn(Kind.THING, "bridge", ""),
          new Drawn(Kind.TOWN, "Lutsk", "Ukraine"));

  private static final ReadArticle PATTERN = pattern();

  private static ReadArticle pattern() {
    var article = new GeneratedArticle("generated-0000000.txt", TEXT, DRAWN);
    String id = ReadArticle.of(article, new Part(List.of(), List.of())).id();
    String graph = BASE + "article/" + id;
    return ReadArticle.of(
        article,
        new Part(
            List.of(
                "claim\thttp://localhost:3330/article/"
                    + id
                    + "/statement/0-41-elena-balenko"
                    + "\t2025-03-10\tbridge\t1240:bridge"),
            List.of(
                graph
                    + "/mention/0-13-actor-elena-balenko> "
                    + NG
                    + "beginIndex> "
                    + "\"1240\"^^<http://www.w3.org/2001/XMLSchema#integer> "
                    + graph
                    + "> .",
                graph
                    + "/quantity/18-23> <https://schema.org/value> "
                    + "\"1240\"^^<http://www.w3.org/2001/XMLSchema#decimal> "
                    + graph
                    + "> .",
                graph
                    + "> "
                    + NG
                    + "text> \"Seen:\\nElena Balenko saw 1,240 bridges in Lutsk.\" "
                    + graph
                    + "/text> .")));
  }

  private static ReadArticle dressed() {
    return new Redressing(new GeneratedArticles(1), List.of(PATTERN)).article(1);
  }

  @Test
  void theFirstArticlesAreThePatterns() {
    assertThat(new Redressing(new GeneratedArticles(1), List.of(PATTERN)).article(0))
        .isEqualTo(PATTERN);
  }

  @Test
  void theTextHasOtherWordsOfTheSameLength() {
    String text = dressed().article().text();

    assertThat(text).hasSameSizeAs(TEXT).doesNotContain("Balenko", "1,240");
    assertThat(text).matches("[A-Z][a-z]{4} [A-Z][a-z]{6} saw \\d,\\d{3} [a-z]{6}s in Lutsk\\.\n");
  }

  @Test
  void aTownThatNobodyFoundInTheGazetteerStays() {
    assertThat(dressed().article().text()).contains("Lutsk");
  }

  @Test
  void whatWasReadHasTheSameWordsAsTheText() {
    ReadArticle dressed = dressed();
    String[] words = dressed.article().text().strip().split("[ .]", -1);
    String slug = (words[0] + "-" + words[1]).toLowerCase(Locale.ROOT);
    String number = words[3].replace(",", "");

    assertThat(dressed.part().lines())
        .anySatisfy(
            line -> assertThat(line).contains("Seen:\\n" + dressed.article().text().strip()))
        .anySatisfy(line -> assertThat(line).contains("/mention/0-13-actor-" + slug + ">"))
        .anySatisfy(line -> assertThat(line).contains("schema.org/value> \"" + number + "\""));
    assertThat(dressed.part().hints())
        .singleElement()
        .asString()
        .contains("/statement/0-41-" + slug, number + ":");
  }

  @Test
  void offsetsStay() {
    assertThat(dressed().part().lines())
        .anySatisfy(line -> assertThat(line).contains("beginIndex> \"1240\"^^"))
        .anySatisfy(line -> assertThat(line).contains("/quantity/18-23>"));
  }

  @Test
  void theArticleIsNamedAfterItsNewText() {
    ReadArticle dressed = dressed();

    assertThat(dressed.sha256()).isNotEqualTo(PATTERN.sha256());
    assertThat(dressed.part().lines())
        .allSatisfy(line -> assertThat(line).contains(dressed.id()).doesNotContain(PATTERN.id()));
  }

  @Test
  void theTextIsNoCopyOfThePatterns() {
    String text =
        TEXT.strip()
            + " The mayor said that Elena Balenko had counted them twice, in spring and in"
            + " autumn, and that 1,240 was what she found both times.\n";
    var article = new GeneratedArticle("generated-0000000.txt", text, DRAWN);
    ReadArticle pattern = ReadArticle.of(article, new Part(List.of(signature(article)), List.of()));

    ReadArticle dressed = new Redressing(new GeneratedArticles(1), List.of(pattern)).article(1);

    assertThat(dressed.part().hints())
        .containsExactly(signature(dressed.article()))
        .isNotEqualTo(pattern.part().hints());
  }

  private static String signature(GeneratedArticle article) {
    byte[] bytes = article.text().getBytes(StandardCharsets.UTF_8);
    Article read = new ArticleReader().read(article.file(), bytes, Publication.UNKNOWN);
    return StorySignature.of(read, "http://localhost:3330/article/1").orElseThrow().line();
  }
}
