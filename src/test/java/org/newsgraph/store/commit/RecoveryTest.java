package org.newsgraph.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.csv;
import static org.newsgraph.store.Samples.export;
import static org.newsgraph.store.Samples.open;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.Verification;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.export.Delta;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.store.text.TextProperties;

/** What a process that was killed may leave behind, one test a moment. */
class RecoveryTest {

  private static final String ALL =
      "SELECT ?fact { ?s <http://example.org/says> ?fact } ORDER BY ?fact";

  @TempDir private Path folder;

  @Test
  void aHalfWrittenDatabaseIsRemoved() throws IOException {
    build("yes");
    Files.createDirectories(folder.resolve("db-0007/Data-0001"));
    Files.writeString(folder.resolve("db-0007/Data-0001/nodes.dat"), "half");
    Files.writeString(folder.resolve("manifest.json.1.tmp"), "{ half");

    try (Store store = open(folder)) {
      assertThat(csv(store, ALL)).isEqualTo("fact\nyes\n");
      assertThat(folder.resolve("db-0007")).doesNotExist();
      assertThat(folder.resolve("manifest.json.1.tmp")).doesNotExist();
    }
  }

  @Test
  void aChangeThatWasAnnouncedButNotAppliedIsFinished() throws IOException {
    build("yes");
    byte[] before = Files.readAllBytes(folder.resolve("manifest.json"));
    byte[] catalog = Files.readAllBytes(onlyCatalog());
    Path oldCatalog = onlyCatalog();
    String complete;
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'b', "no", "y"));
      complete = export(store);
    }
    // as if it had stopped before the manifest's rename: the database may have the change or not
    Files.move(folder.resolve("manifest.json"), folder.resolve("pending.json"));
    Files.write(folder.resolve("manifest.json"), before);
    Files.write(oldCatalog, catalog);

    try (Store store = open(folder)) {
      assertThat(export(store)).isEqualTo(complete);
      assertThat(csv(store, ALL)).isEqualTo("fact\nno\nyes\n");
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  @Test
  void aFirstBuildThatStoppedWhileLoadingIsFinished() throws IOException {
    build("yes");
    Files.move(folder.resolve("manifest.json"), folder.resolve("pending.json"));
    Files.write(
        folder.resolve("manifest.json"),
        StoreJson.MAPPER.writeValueAsBytes(Manifest.empty(Samples.BASE)));
    DurableFiles.delete(folder.resolve("db-0001/Data-0001"));

    try (Store store = open(folder)) {
      assertThat(csv(store, ALL)).isEqualTo("fact\nyes\n");
    }
  }

  @Test
  void aLostDatabaseIsMadeAgain() throws IOException {
    build("yes");
    DurableFiles.delete(folder.resolve("db-0001"));

    try (Store store = open(folder)) {
      assertThat(csv(store, ALL)).isEqualTo("fact\nyes\n");
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  @Test
  void aDamagedPartIsFound() throws IOException {
    build("yes");
    try (Store store = open(folder)) {
      StoredArticle article = store.catalog().articles().iterator().next();
      Files.writeString(folder.resolve("parts/aa").resolve(article.part()), "garbage");

      assertThat(Verification.faults(store, TextProperties.NONE))
          .singleElement()
          .asString()
          .contains("damaged");
    }
  }

  /**
   * Jena's GH-3877: after an aborted write transaction the next ones damage the database for good.
   * A transaction of ours that fails is left open, its database is thrown away and another one made
   * from the parts, so what follows reads and writes as if nothing had happened.
   */
  @Test
  void aTransactionThatFailsIsNeverAborted() throws IOException {
    Segments none = Segments.empty(folder.resolve("lines"));
    Database broken =
        Database.load(new DatabaseFolder(folder.resolve("db-x")), none, TextProperties.NONE, "");
    Delta failing = Delta.between(lines(""), lines("no quad\n"), folder);
    assertThatThrownBy(() -> broken.apply(failing, "")).hasMessageContaining("cannot write");
    assertThatThrownBy(() -> broken.apply(failing, "")).hasMessageContaining("is in doubt");
    assertThat(broken.dataset().isInTransaction()).isTrue();
    broken.retire();

    assertThat(folder.resolve("db-x")).doesNotExist();
  }

  private static Lines lines(String text) {
    return Lines.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aDatabaseInDoubtIsMadeAgainByTheNextChange() {
    build("yes");
    try (Store store = open(folder)) {
      new DatabaseFolder(folder.resolve("db-0001")).leaveInDoubt();
      add(store, article(store.parts(), 'b', "no", "y"));

      assertThat(store.manifest().generation()).hasValue("db-0002");
      assertThat(csv(store, ALL)).isEqualTo("fact\nno\nyes\n");
      assertThat(folder.resolve("db-0001")).doesNotExist();
    }
  }

  @Test
  void aDatabaseInDoubtIsMadeAgainWhenTheStoreIsOpened() {
    build("yes");
    new DatabaseFolder(folder.resolve("db-0001")).leaveInDoubt();

    try (Store store = open(folder)) {
      assertThat(csv(store, ALL)).isEqualTo("fact\nyes\n");
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  @Test
  void aChangeThatFailsLeavesNothingBehind() throws IOException {
    build("yes");
    try (Store store = open(folder)) {
      StoredArticle lost = article(store.parts(), 'b', "no", "y");
      Files.delete(folder.resolve("parts/bb").resolve(lost.part()));
      List<Path> before = files();

      assertThatThrownBy(() -> add(store, lost))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is not there any more");
      assertThat(files()).isEqualTo(before);
      assertThat(csv(store, ALL)).isEqualTo("fact\nyes\n");
    }
  }

  /** All of the store but for what the list of a change leaves. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void anInterruptOfTheCallerDoesNotReachTheWriter() {
    try (Store store = open(folder)) {
      StoredArticle first = article(store.parts(), 'a', "yes", "x");
      StoredArticle second = article(store.parts(), 'b', "no", "y");
      Thread.currentThread().interrupt();
      add(store, first);
      assertThat(Thread.interrupted()).isTrue();
      add(store, second);

      assertThat(csv(store, ALL)).isEqualTo("fact\nno\nyes\n");
    }
  }

  private void build(String fact) {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', fact, "x"));
    }
  }

  private Path onlyCatalog() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "articles-*")) {
      return files.iterator().next();
    }
  }
}
