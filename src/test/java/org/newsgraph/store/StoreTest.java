package org.newsgraph.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.csv;
import static org.newsgraph.store.Samples.export;
import static org.newsgraph.store.Samples.open;
import static org.newsgraph.store.Samples.retract;
import static org.newsgraph.store.Samples.telling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.commit.StoreLock;
import org.newsgraph.store.digest.LtHash;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.text.TextProperties;

class StoreTest {

  private static final String ALL =
      "SELECT ?fact { ?s <http://example.org/says> ?fact } ORDER BY ?fact";

  @TempDir private Path folder;

  @Test
  void answersFromTheUnionOfAllGraphs() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "x"));

      assertThat(csv(store, ALL)).isEqualTo("fact\nno\nyes\n");
    }
  }

  @Test
  void holdsTheSameWhateverTheOrderAndTheNumberOfBuilds(@TempDir Path other) {
    try (Store once = open(folder);
        Store twice = open(other)) {
      add(once, article(once.parts(), 'a', "yes", "x"), article(once.parts(), 'b', "no", "y"));
      add(twice, article(twice.parts(), 'b', "no", "y"));
      add(twice, article(twice.parts(), 'a', "yes", "x"));

      assertThat(export(twice)).isEqualTo(export(once));
      assertThat(twice.manifest().digest()).isEqualTo(once.manifest().digest());
      assertThat(csv(twice, ALL)).isEqualTo(csv(once, ALL));
    }
  }

  @Test
  void otherProgramsOfJenaKeepAwayFromADatabaseInUse() {
    Location database = Location.create(folder.resolve("db-0001").toString());
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"));

      assertThatThrownBy(() -> DatabaseMgr.connectDatasetGraph(database))
          .isInstanceOf(AlreadyLocked.class);
    }
  }

  @Test
  void buildingAgainChangesNothing() {
    try (Store store = open(folder)) {
      Manifest first = add(store, article(store.parts(), 'a', "yes", "x"));

      assertThat(add(store, article(store.parts(), 'a', "yes", "x"))).isEqualTo(first);
    }
  }

  @Test
  void retractingLeavesWhatNeverHavingReadWouldHaveGiven(@TempDir Path other) {
    try (Store store = open(folder);
        Store without = open(other)) {
      add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "y"));
      retract(store, 'b');
      add(without, article(without.parts(), 'a', "yes", "x"));

      assertThat(export(store)).isEqualTo(export(without));
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
      assertThat(folder.resolve("parts/bb")).isEmptyDirectory();
    }
  }

  @Test
  void onlyTheListsOfArticlesThatTheManifestNamesAreKept() {
    try (Store store = open(folder)) {
      for (char letter : "abcde".toCharArray()) {
        add(store, article(store.parts(), letter, "yes", "x"));
        String[] lists = store.manifest().catalog().toArray(String[]::new);
        assertThat(folder.toFile().list((home, name) -> name.startsWith("articles-")))
            .containsExactlyInAnyOrder(lists);
      }
    }
  }

  @Test
  void anArticleTakesThePlaceOfItsFormerSelf() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"));
      add(store, article(store.parts(), 'a', "perhaps", "y"));

      assertThat(csv(store, ALL)).isEqualTo("fact\nperhaps\n");
      assertThat(export(store)).doesNotContain("example.org/x");
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  @Test
  void isThereAfterClosing() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"));
    }
    try (Store store = open(folder)) {
      assertThat(csv(store, ALL)).isEqualTo("fact\nyes\n");
    }
  }

  @Test
  void whatFollowsFromSeveralArticlesIsDerivedAgainWhenOneGoes() {
    LinkRules count =
        DerivedAnew.of(
            hints ->
                Samples.quads(
                    "<http://localhost:3330/graph/links> { <x:all> <x:say> \"%s\" }"
                        .formatted(String.join("", hints))));
    try (Store store =
        Store.open(
            new StoreFolder(folder),
            Optional.empty(),
            new StoreSettings(count, TextProperties.NONE))) {
      add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "y"));
      assertThat(csv(store, "SELECT ?o { ?s <x:say> ?o }")).isEqualTo("o\nyesno\n");

      retract(store, 'b');
      assertThat(csv(store, "SELECT ?o { ?s <x:say> ?o }")).isEqualTo("o\nyes\n");
    }
  }

  @Test
  void aReaderKeepsItsStateWhileAChangeIsMade() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"));
      var dataset = store.dataset();
      dataset.begin(TxnType.READ);
      add(store, article(store.parts(), 'b', "no", "y"));

      assertThat(dataset.stream(null, null, null, null)).hasSize(3);
      dataset.end();
      assertThat(dataset.calculateRead(() -> dataset.stream(null, null, null, null).count()))
          .isEqualTo(5);
    }
  }

  @Test
  void whatIsExportedWhileChangesAreMadeIsOneStateOfTheStore() {
    try (Store store = open(folder)) {
      Set<String> states = ConcurrentHashMap.newKeySet();
      states.add(store.manifest().digest());
      CompletableFuture<Void> changes =
          CompletableFuture.runAsync(
              () ->
                  "abcdefghijkl"
                      .chars()
                      .mapToObj(letter -> article(store.parts(), (char) letter, "yes", "x"))
                      .forEach(article -> states.add(add(store, article).digest())));
      List<String> exported = new ArrayList<>();
      do {
        LtHash sum = new LtHash();
        export(store).lines().forEach(line -> sum.add(line.getBytes(UTF_8)));
        exported.add(sum.hex());
      } while (!changes.isDone());
      changes.join();

      assertThat(states).hasSize(13).containsAll(exported);
      assertThat(Set.copyOf(exported)).as("states that were seen").hasSizeGreaterThan(1);
    }
  }

  @Test
  void aReaderOfAReplacedDatabaseIsNotDisturbed() {
    try (Store store = open(folder)) {
      var dataset = store.dataset();
      dataset.begin(TxnType.READ);
      add(store, article(store.parts(), 'a', "yes", "x"));

      assertThat(dataset.isEmpty()).isTrue();
      dataset.end();
      assertThat(dataset.calculateRead(dataset::isEmpty)).isFalse();
    }
  }

  @Test
  void compactingLeavesTheSameFactsInLessSpace() {
    try (Store store = open(folder)) {
      add(store, telling(store.parts(), 'a', facts("first")));
      add(store, telling(store.parts(), 'b', facts("second")));
      retract(store, 'b');
      Manifest before = store.manifest();
      String facts = export(store);
      long large = terms(before);
      var dataset = store.dataset();
      dataset.begin(TxnType.READ);
      store.compact();

      assertThat(dataset.stream()).as("what a reader goes on reading").hasSize(1_000);
      dataset.end();
      assertThat(store.manifest().digest()).isEqualTo(before.digest());
      assertThat(export(store)).isEqualTo(facts);
      assertThat(Samples.database(store)).isEqualTo(facts);
      assertThat(terms(store.manifest())).isBetween(1L, large * 2 / 3);
    }
  }

  private static String facts(String word) {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> ":s :says \"%s %d\" .".formatted(word, i))
        .collect(joining(" "));
  }

  /** How long the file of the terms is: the indexes grow by 8 MB. */
  private long terms(Manifest manifest) {
    return folder
        .resolve(manifest.generation().orElseThrow())
        .resolve("Data-0001/nodes-data.obj")
        .toFile()
        .length();
  }

  @Test
  void saysWhoHoldsItToASecondProcess() throws IOException {
    try (Store store = open(folder)) {
      assertThat(store.manifest().articles()).isZero();
      assertThat(StoreLock.tryAcquire(folder)).isEmpty();
      assertThat(StoreLock.holder(folder)).isEqualTo("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void refusesAnotherBase() {
    open(folder).close();

    assertThatThrownBy(
            () ->
                Store.open(
                    new StoreFolder(folder),
                    Optional.of("https://example.org/"),
                    StoreSettings.PLAIN))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("--base http://localhost:3330/");
  }

  @Test
  void refusesAStoreOfAnotherFormat() throws IOException {
    open(folder).close();
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("\"format\" : 5", "\"format\" : 9"));

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is of format 9");
  }

  @Test
  void takesNoBlankNode() {
    assertThatThrownBy(() -> Part.of(Samples.quads("<x:g> { [] <x:p> <x:o> }"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("blank node");
  }
}
