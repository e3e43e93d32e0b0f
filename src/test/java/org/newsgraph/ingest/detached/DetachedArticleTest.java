package org.newsgraph.ingest.detached;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ingest.Runs;
import org.newsgraph.source.document.Document;

class DetachedArticleTest {

  private static final Document A = (Document) Runs.document("a.txt", "Ana spoke.", "The Courier");
  private static final Document COPY_OF_A =
      (Document) Runs.document("copy-of-a.txt", "Ana spoke.", "The Herald");
  private static final Document UNREADABLE = (Document) Runs.document("u.txt", "unreadable", "");

  @TempDir private Path folder;

  private static DetachedArticle read(Document... documents) {
    Runs runs = new Runs();
    return DetachedArticle.read(
        List.of(documents), runs.pipeline(), runs.settings().reading(), runs.settings().keys());
  }

  @Test
  void itsFilesGiveTheStoreThatABuildGives() throws IOException {
    for (DetachedArticle.StoreFile file : read(COPY_OF_A, A).files()) {
      Path path = folder.resolve("parts").resolve(file.path());
      Files.createDirectories(path.getParent());
      try (OutputStream out = Files.newOutputStream(path)) {
        file.content().writeTo(out);
      }
    }

    assertThat(new Runs().load(folder.resolve("loaded"), folder.resolve("parts")).export())
        .isEqualTo(new Runs().build(folder.resolve("built"), A, COPY_OF_A).export());
  }

  @Test
  void thePathOfItsPartIsKnownBeforeItIsRead() {
    List<DetachedArticle.StoreFile> files = read(A, COPY_OF_A).files();

    assertThat(DetachedArticle.expectedFile(List.of(A, COPY_OF_A), new Runs().settings().keys()))
        .isEqualTo(files.get(files.size() - 1).path());
  }

  @Test
  void aDocumentThatCannotBeReadHasNoFilesAndAnOutcome() {
    DetachedArticle article = read(UNREADABLE);

    assertThat(article.files()).isEmpty();
    assertThat(article.outcomes()).singleElement().asString().contains("it cannot be read");
  }
}
