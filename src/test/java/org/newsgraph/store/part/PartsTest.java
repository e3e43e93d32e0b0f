package org.newsgraph.store.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.StaleFiles;
import org.newsgraph.store.file.StoreException;

class PartsTest {

  private static final String SHA256 = "ab".repeat(32);
  private static final Part PART =
      new Part(
          List.of("a hint"), List.of("<x:a> <x:p> <x:b> <x:g> .", "<x:a> <x:p> <x:c> <x:g> ."));

  @TempDir private Path folder;

  private StoredArticle write() {
    return new Parts(folder).write(SHA256, List.of("b.txt", "a.txt", "b.txt"), "key", PART);
  }

  @Test
  void aPartIsReadAsItWasWritten() throws IOException {
    StoredArticle article = write();
    Parts parts = new Parts(folder);

    assertThat(parts.read(article)).isEqualTo(PART);
    assertThat(parts.hints(article)).containsExactly("a hint");
    assertThat(parts.quads(article)).hasSize(2);
    List<String> lines = new ArrayList<>();
    try (Lines all = parts.lines(article)) {
      while (all.advance()) {
        lines.add(all.text());
      }
    }
    assertThat(lines).isEqualTo(PART.lines());
  }

  @Test
  void anEntryHasTheIdAndTheSortedNames() {
    StoredArticle article = write();

    assertThat(article.id()).isEqualTo("abababababababab");
    assertThat(article.files()).containsExactly("a.txt", "b.txt");
    assertThat(article.quads()).isEqualTo(2);
    assertThat(article.digest()).isEqualTo(PART.digest());
    assertThat(folder.resolve("ab/abababababababab-key.nq.gz")).exists();
  }

  @Test
  void aPartThatIsThereIsReused() {
    StoredArticle article = write();
    Parts parts = new Parts(folder);

    assertThat(parts.contains(article.id(), "key")).isTrue();
    assertThat(parts.contains(article.id(), "other")).isFalse();
    assertThat(parts.reuse(SHA256, article.files(), "key")).isEqualTo(article);
  }

  @Test
  void aPartOfAnotherFolderIsAdopted(@TempDir Path other) {
    StoredArticle article = write();
    Parts parts = new Parts(other);

    assertThat(parts.adopt(folder.resolve("ab").resolve(article.part()))).containsExactly("a hint");
    assertThat(parts.read(article)).isEqualTo(PART);
  }

  @Test
  void onlyStalePartsThatAreNotWantedAreDeleted() throws IOException {
    StoredArticle article = write();
    Path file = folder.resolve("ab").resolve(article.part());
    Instant now = Instant.parse("2020-03-01T00:00:00Z");
    Parts parts = new Parts(folder);

    Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(60)));
    parts.deleteStale(Parts.subfolder(article), new StaleFiles(now), name -> false);
    assertThat(file).exists();

    Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(604_801)));
    parts.deleteStale(Parts.subfolder(article), new StaleFiles(now), article.part()::equals);
    assertThat(file).exists();
    parts.deleteStale(Parts.subfolder(article), new StaleFiles(now), name -> false);
    assertThat(file).doesNotExist();
  }

  @Test
  void aDamagedPartIsNamed() throws IOException {
    StoredArticle article = write();
    Files.writeString(folder.resolve("ab").resolve(article.part()), "garbage");

    assertThatThrownBy(() -> new Parts(folder).read(article))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(article.part() + " is damaged");
  }
}
