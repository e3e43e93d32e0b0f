package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;

/** The seeds as their annotations describe the pages. */
class SeedPagesTest {

  private final ArticleReader reader = new ArticleReader();

  static Stream<JsonNode> annotations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/gold"))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream()
          .map(SeedPagesTest::parse);
    }
  }

  private static JsonNode parse(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile()).path("article");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Article read(JsonNode gold) {
    return reader.read(Path.of("seeds", gold.path("file").asText()));
  }

  private static String orNull(JsonNode node) {
    return node.isTextual() ? node.asText() : "null";
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void metadataIsThatOfThePage(JsonNode gold) {
    Article article = read(gold);
    assertThat(article.metadata().title().map(Passage::text).orElse("null"))
        .isEqualTo(orNull(gold.path("title")));
    assertThat(article.metadata().source().map(Passage::text).orElse("null"))
        .isEqualTo(orNull(gold.path("sourceUrl")));
    assertThat(article.metadata().sourceDate().orElse("null"))
        .isEqualTo(orNull(gold.path("sourceDate")));
    assertThat(
            article
                .metadata()
                .dateline()
                .map(Passage::text)
                .orElse("null")
                .toLowerCase(Locale.ROOT))
        .isEqualTo(orNull(gold.path("dateline")).toLowerCase(Locale.ROOT));
    assertThat(article.metadata().contributors().stream().map(Passage::text).toList())
        .isEqualTo(strings(gold.path("contributors")));
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void noParagraphHoldsWhatIsNotTheArticle(JsonNode gold) {
    Article article = read(gold);
    List<String> paragraphs =
        article.paragraphs().stream().map(p -> plain(article.textOf(p.span()))).toList();
    for (String other : strings(gold.path("boilerplate"))) {
      assertThat(plain(article.text())).contains(plain(other));
      assertThat(paragraphs).noneMatch(text -> text.contains(plain(other)));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ");
  }

  private static List<String> strings(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
        .map(i -> array.get(i).asText())
        .toList();
  }
}
