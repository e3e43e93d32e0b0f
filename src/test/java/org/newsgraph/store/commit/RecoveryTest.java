package org.newsgraph.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.csv;
import static org.newsgraph.store.Samples.export;
import static org.newsgraph.store.Samples.open;
import static org.newsgraph.store.Samples.retract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.Verification;
import org.newsgraph.store.content.Delta;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.store.text.TextProperties;

/** What a process that was killed may leave behind, one test a moment. */
class RecoveryTest {

  private static final String ALL =
      "SELECT ?fact { ?s <http://example.org/says> ?fact } ORDER BY ?fact";

  /** What the article b does to a store that has a, which shares all background with it. */
  private static final String DELTA =
      """
      0\t1\t<%1$s> <http://example.org/says> "no" <%1$s> .
      1\t2\t<http://example.org/everyone> <http://example.org/knows> <http://example.org/this> <http://localhost:3330/graph/background> .
      1\t2\t<http://example.org/x> <http://example.org/is> <http://example.org/known> <http://localhost:3330/graph/background> .
      """;

  @TempDir private Path folder;
  @TempDir private Path copies;

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

  /** The files of a store, so that it can be set back. */
  private Path copy(String name, String... files) throws IOException {
    Path copy = Files.createDirectories(copies.resolve(name));
    for (String file : files) {
      PathUtils.copyFileToDirectory(folder.resolve(file), copy);
    }
    return copy;
  }

  private static void putBack(Path copy, Path into) throws IOException {
    try (Stream<Path> files = Files.list(copy)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, into.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * As if the second change had stopped before the manifest's rename, with or without the shared
   * lines saved: the database may have the change or not.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChangeThatWasAnnouncedButNotAppliedIsFinished(boolean saved) throws IOException {
    build("yes");
    Path before =
        saved
            ? copy("before", "manifest.json", onlyCatalog())
            : copy("before", "manifest.json", onlyCatalog(), "shared.mv");
    String complete;
    String digest;
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'b', "no", "x"));
      complete = export(store);
      digest = store.manifest().digest();
    }
    Files.move(folder.resolve("manifest.json"), folder.resolve("pending.json"));
    putBack(before, folder);
    Files.writeString(folder.resolve("delta-2.tsv"), DELTA.formatted(Samples.iri('b')));

    try (Store store = open(folder)) {
      assertThat(export(store)).isEqualTo(complete);
      assertThat(store.manifest().digest()).isEqualTo(digest);
      assertThat(csv(store, ALL)).isEqualTo("fact\nno\nyes\n");
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
      assertThat(folder.resolve("delta-2.tsv")).doesNotExist();
      retract(store, 'b');
      assertThat(csv(store, ALL)).isEqualTo("fact\nyes\n");
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
    Database broken =
        Database.load(
            new DatabaseFolder(folder.resolve("db-x")), lines(""), TextProperties.NONE, "");
    Delta failing = new Delta(Files.writeString(folder.resolve("delta"), "0\t1\tno quad\n"));
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

  private String onlyCatalog() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "articles-*")) {
      return files.iterator().next().getFileName().toString();
    }
  }
}
