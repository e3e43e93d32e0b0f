package org.newsgraph.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.StoredArticle;

class CatalogTest {

  @TempDir private Path folder;
  @TempDir private Path work;

  private static StoredArticle article(char letter, String key) {
    String sha256 = String.valueOf(letter).repeat(64);
    return new StoredArticle(
        sha256.substring(0, 16), sha256, List.of(letter + ".txt"), key, 3, "digest");
  }

  private Catalog with(Catalog before, StoredArticle... stored) throws IOException {
    try (ChangeWriter change = new ChangeWriter("build", "test", work)) {
      List.of(stored).forEach(change::store);
      return before.with(change.finish(), folder, work);
    }
  }

  private Catalog without(Catalog before, StoredArticle removed) throws IOException {
    try (ChangeWriter change = new ChangeWriter("retract", "test", work)) {
      change.remove(removed.id());
      return before.with(change.finish(), folder, work);
    }
  }

  @Test
  void aChangeAddsReplacesAndRemovesArticlesAndKeepsThemSorted() throws IOException {
    Catalog two = with(Catalog.empty(), article('c', "1"), article('a', "1"));
    Catalog three = with(two, article('b', "1"), article('c', "2"));

    assertThat(three.articles())
        .containsExactly(article('a', "1"), article('b', "1"), article('c', "2"));
    assertThat(three.size()).isEqualTo(3);
    assertThat(without(three, article('a', "1")).articles())
        .containsExactly(article('b', "1"), article('c', "2"));
    assertThat(two.articles()).containsExactly(article('a', "1"), article('c', "1"));
  }

  @Test
  void theLastCallForAnArticleCounts() throws IOException {
    try (ChangeWriter writer = new ChangeWriter("build", "test", work)) {
      writer.store(article('a', "1"));
      writer.remove(article('b', "1").id());
      writer.store(article('a', "2"));
      Change change = writer.finish();

      assertThat(change.stored()).isEqualTo(1);
      assertThat(change.removed()).isEqualTo(1);
      assertThat(Catalog.empty().with(change, folder, work).articles())
          .containsExactly(article('a', "2"));
    }
  }

  @Test
  void aFileHasWhatAChangeSays() throws IOException {
    Catalog one = with(Catalog.empty(), article('a', "1"), article('b', "1"), article('c', "1"));
    Catalog two = with(one, article('b', "2"), article('c', "1"));

    assertThat(two.files()).hasSize(2).startsWith(one.files().get(0));
    assertThat(Files.readAllLines(folder.resolve(two.files().get(1))))
        .singleElement()
        .asString()
        .contains("bbbb");
    assertThat(with(two, article('b', "2"))).isSameAs(two);
    assertThat(without(with(Catalog.empty(), article('a', "1")), article('a', "1")))
        .isSameAs(Catalog.empty());
  }

  @Test
  void filesOfLikeSizeAreMergedIntoOneThatHasTheSameArticles() throws IOException {
    Catalog catalog = Catalog.empty();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      catalog = with(catalog, article(letter, "1")).merged(folder, work);
    }
    catalog = without(catalog, article('m', "1")).merged(folder, work);
    catalog = with(catalog, article('a', "2")).merged(folder, work);

    assertThat(catalog.files()).hasSizeLessThan(5);
    assertThat(catalog.articles()).hasSize(25).startsWith(article('a', "2"));
    assertThat(catalog.find(article('m', "1").id())).isEmpty();
    assertThat(catalog.find(article('z', "1").id())).hasValue(article('z', "1"));
    assertThat(Catalog.open(folder, catalog.files(), 25).articles()).hasSize(25);
  }

  @Test
  void theDifferenceOfACatalogThatWasMergedAfterAChangeIsTheChange() throws IOException {
    Catalog before = with(Catalog.empty(), article('a', "1"), article('b', "1"));
    Catalog after = with(before, article('c', "1")).merged(folder, work);

    assertThat(after.files()).hasSize(1);
    assertThat(after.minus(before)).containsExactly(article('c', "1"));
    assertThat(before.minus(after)).isEmpty();
  }

  @Test
  void findsAnArticleByIriIdHashAndFileName() throws IOException {
    StoredArticle wanted = article('b', "1");
    Catalog catalog = with(Catalog.empty(), article('a', "1"), wanted, article('c', "1"));

    assertThat(
            List.of("http://x.org/article/" + wanted.id(), wanted.id(), wanted.sha256(), "b.txt"))
        .allSatisfy(name -> assertThat(catalog.matching(name)).containsExactly(wanted));
    assertThat(catalog.matching("d.txt")).isEmpty();
    assertThat(catalog.find("d".repeat(16))).isEmpty();
  }

  @Test
  void theDifferenceHasWhatTheOtherLacksOrHasOtherwise() throws IOException {
    Catalog left = with(Catalog.empty(), article('a', "1"), article('b', "1"), article('c', "1"));
    Catalog right = with(Catalog.empty(), article('b', "1"), article('c', "2"), article('d', "1"));

    assertThat(left.minus(right)).containsExactly(article('a', "1"), article('c', "1"));
    assertThat(right.minus(left)).containsExactly(article('c', "2"), article('d', "1"));
    assertThat(left.minus(left)).isEmpty();
    assertThat(left.minus(Catalog.empty())).hasSize(3);
    assertThat(Catalog.empty().minus(left)).isEmpty();
  }

  @Test
  void aFileThatEndsTooEarlyIsDamaged() throws IOException {
    Catalog catalog = with(Catalog.empty(), article('a', "1"), article('b', "1"));
    String file = catalog.files().get(0);
    Files.writeString(
        folder.resolve(file),
        Files.readString(folder.resolve(file)).lines().findFirst().orElseThrow() + "\n");

    assertThatThrownBy(() -> Catalog.open(folder, catalog.files(), 2))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file + " is damaged (it has ");
  }

  @Test
  void aLetterThatChangedIsFound() throws IOException {
    Catalog catalog = with(Catalog.empty(), article('a', "1"), article('b', "1"));
    Path file = folder.resolve(catalog.files().get(0));
    Files.writeString(file, Files.readString(file).replace("a.txt", "c.txt"));

    assertThat(Catalog.open(folder, catalog.files(), 2).isIntact()).isFalse();
    assertThat(catalog.isIntact()).isFalse();
  }
}
