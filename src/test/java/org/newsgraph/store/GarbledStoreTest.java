package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.export;
import static org.newsgraph.store.Samples.open;
import static org.newsgraph.store.Samples.retract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.text.TextProperties;

/** One file of a store is cut short or overwritten while nobody holds the store. */
class GarbledStoreTest {

  @TempDir private Path folder;
  private String before = "";

  @BeforeEach
  void build() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "y"));
      before = export(store);
    }
  }

  private Path file(String pattern) throws IOException {
    var matcher = folder.getFileSystem().getPathMatcher("glob:" + folder + "/" + pattern);
    try (var files = Files.walk(folder)) {
      return files.filter(matcher::matches).findFirst().orElseThrow();
    }
  }

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  /** The first line alone, as if the list had never been longer. */
  private static void keepOneLine(Path file) throws IOException {
    Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
  }

  private void assertOpensAsItWas() {
    try (Store store = open(folder)) {
      assertThat(export(store)).isEqualTo(before);
      assertThat(Samples.database(store)).isEqualTo(before);
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  @Test
  void aManifestIsToldByName() throws IOException {
    cut(file("manifest.json"));

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(folder.resolve("manifest.json") + " cannot be read (");
  }

  @Test
  void aListOfArticlesThatEndsTooEarlyLosesNoArticle() throws IOException {
    Path catalog = file("articles-*.jsonl");
    keepOneLine(catalog);

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(catalog.getFileName() + " is damaged (it has 2");
  }

  @Test
  void sharedLinesThatAreCutShortAreCollectedAnewFromTheParts() throws IOException {
    cut(file("shared.mv"));

    assertOpensAsItWas();
  }

  @Test
  void sharedLinesThatAreLostAreCollectedAnewFromTheParts() throws IOException {
    Files.delete(file("shared.mv"));

    assertOpensAsItWas();
  }

  @Test
  void aLogThatIsCutShortIsToldByName() throws IOException {
    cut(file("log.jsonl"));

    StoreFolder store = new StoreFolder(folder);
    assertThatThrownBy(() -> store.builds(store.requireManifest()))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(folder.resolve("log.jsonl") + " cannot be read (");
  }

  @Test
  void aPartIsFoundAndItsArticleCanBeRetractedAndBuiltAgain() throws IOException {
    Path part = file("parts/bb/*.nq.gz");
    cut(part);

    try (Store store = open(folder)) {
      assertThat(Verification.faults(store, TextProperties.NONE))
          .singleElement()
          .asString()
          .startsWith(part + " is damaged (")
          .endsWith(": retract its article and build it again");
      retract(store, 'b');
      add(store, article(store.parts(), 'b', "no", "y"));
    }
    assertOpensAsItWas();
  }

  @Test
  void aDatabaseThatCannotBeReadIsFoundWithoutChecksums() throws IOException {
    Files.delete(file("db-0001/sums"));
    Path nodes = file("db-0001/Data-0001/nodes-data.obj");
    byte[] zeros = new byte[(int) Files.size(nodes)];
    Files.write(nodes, zeros);

    try (Store store = open(folder)) {
      assertThat(export(store)).isEqualTo(before);
      assertThat(Verification.faults(store, TextProperties.NONE))
          .singleElement()
          .asString()
          .startsWith("the database ")
          .contains("the next command makes the database again from the parts");
    }
  }

  private void replace(String pattern, String with) throws IOException {
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replaceFirst(pattern, with));
  }

  @Test
  void buildsWhoseDatesLieInTheFutureDoNotMatter() throws IOException {
    replace("\"at\" : \"[^\"]*\"", "\"at\" : \"2999-01-01T00:00:00Z\"");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
      }
    }

    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'c', "perhaps", "z"));
      retract(store, 'c');
      assertThat(new StoreFolder(folder).builds(store.manifest()))
          .extracting(BuildRecord::articles)
          .containsExactly(2, 3, 2);
    }
    assertOpensAsItWas();
  }
}
