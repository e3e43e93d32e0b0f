package org.newsgraph.bench.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.bench.article.Drawn.Kind;
import org.newsgraph.lexicon.Lexicon;

class GeneratedArticlesTest {

  private final GeneratedArticles articles = new GeneratedArticles(7);

  @Test
  void theSameSeedAndNumberGiveTheSameArticle() {
    assertThat(new GeneratedArticles(7).article(3)).isEqualTo(articles.article(3));
  }

  @Test
  void everyArticleIsAnother() {
    assertThat(IntStream.range(0, 50).mapToObj(i -> articles.article(i).text()))
        .doesNotHaveDuplicates();
  }

  @Test
  void anArticleHasATitleADatelineAndParagraphs() {
    assertThat(articles.article(0).text().split("\n\n", -1)).hasSizeGreaterThan(7);
    assertThat(articles.article(0).text())
        .containsPattern("(?m)^[A-Z].*[^.]\\R\\R.* — .*\\.\\R")
        .doesNotContain("{", "}", "\\n");
  }

  @Test
  void whatWasDrawnStandsInTheText() {
    GeneratedArticle article = articles.article(1);

    assertThat(article.drawn())
        .allSatisfy(
            drawn ->
                assertThat(article.text().toLowerCase(Locale.ROOT))
                    .contains(drawn.word().toLowerCase(Locale.ROOT)));
    assertThat(article.drawn()).extracting(Drawn::kind).contains(Kind.values());
  }

  /** Otherwise dressing an article anew would change what nobody drew. */
  @Test
  void noWordOfTheListsStandsInTheTemplatesThemselves() {
    Set<String> own =
        Lexicon.table("/org/newsgraph/bench/grammar.tsv", 2).stream()
            .flatMap(
                row -> Stream.of(row.get(1).replaceAll("\\{[^}]*\\}", " ").split("\\P{L}+", -1)))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    WordLists lists = new WordLists();

    assertThat(own)
        .doesNotContainAnyElementsOf(forms(lists, Kind.GIVEN_NAME, ""))
        .doesNotContainAnyElementsOf(forms(lists, Kind.SURNAME, ""))
        .doesNotContainAnyElementsOf(forms(lists, Kind.THING, "s"))
        .doesNotContainAnyElementsOf(forms(lists, Kind.VERB, "ed"));
    lists
        .states()
        .forEach(
            state ->
                assertThat(own)
                    .doesNotContainAnyElementsOf(
                        lists.of(Kind.TOWN, state.name()).stream()
                            .map(town -> town.word().toLowerCase(Locale.ROOT))
                            .toList()));
  }

  private static List<String> forms(WordLists lists, Kind kind, String ending) {
    return lists.of(kind, "").stream()
        .map(drawn -> drawn.word().toLowerCase(Locale.ROOT))
        .flatMap(word -> Stream.of(word, word + ending))
        .toList();
  }

  @Test
  void noNumberCanBeTakenForADayOrAYear() {
    assertThat(IntStream.range(0, 30).mapToObj(articles::article))
        .flatMap(GeneratedArticle::drawn)
        .filteredOn(drawn -> drawn.kind() == Kind.NUMBER)
        .extracting(Drawn::word)
        .allMatch(Pattern.compile("3[2-9]|[4-9]\\d|\\d{3}|\\d{1,2},\\d{3}").asMatchPredicate());
  }
}
