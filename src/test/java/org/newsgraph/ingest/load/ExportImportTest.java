package org.newsgraph.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.ChangeWriter;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreException;

class ExportImportTest {

  private static final String BACKGROUND =
      "<http://localhost:3330/graph/background> { :lima :in :peru . :peru :label \"Peru\" . }";

  @TempDir private Path folder;

  private static String trig(char letter, String facts) {
    return "@prefix : <http://example.org/> . @prefix ng: <https://w3id.org/newsgraph/ontology#> . <%1$s> { <%1$s> %2$s } %3$s"
        .formatted(Samples.iri(letter), facts, BACKGROUND);
  }

  private static String source(char letter) {
    return "ng:sha256 \"%s\" ; ng:file \"%s.txt\" ; :names :lima"
        .formatted(Samples.sha256(letter), letter);
  }

  private String export(String... trig) throws IOException {
    try (Store store = Samples.open(folder.resolve("old"))) {
      try (ChangeWriter change = store.change("test", "1")) {
        char letter = 'a';
        for (String article : trig) {
          change.store(Samples.article(store.parts(), letter++, article));
        }
        store.commit(change.finish());
      }
      return Samples.export(store);
    }
  }

  private String load(String export) throws IOException {
    Path file = Files.writeString(folder.resolve("export.nq"), export);
    Path target = folder.resolve("new");
    try (Store store = Samples.open(target)) {
      ExportImport.load(file, store, new StoreFolder(target), "1");
      return Samples.export(store);
    }
  }

  @Test
  void whatIsLoadedIsExportedAgain() throws IOException {
    String export = export(trig('a', source('a')), trig('b', source('b')));

    assertThat(export).contains("peru");
    assertThat(load(export)).isEqualTo(export);
  }

  @Test
  void backgroundDataThatNoArticleRefersToIsKept() throws IOException {
    String export = export(trig('a', source('a').replace(":lima", ":nothing")));

    assertThat(load(export)).isEqualTo(export).contains("peru");
  }

  @Test
  void anArticleWithoutTheHashOfItsFileIsRefusedAndTheStoreStaysAsItWas() throws IOException {
    String export = export(trig('a', ":names :lima"));

    assertThatThrownBy(() -> load(export))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("it does not say of which file");
    try (Store store = Samples.open(folder.resolve("new"))) {
      assertThat(Samples.export(store)).isEmpty();
    }
  }
}
