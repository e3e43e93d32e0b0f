package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.ingest.Runs.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.ingest.run.Shard;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.UnreadableInput;

class IngestTest {

  private static final InputItem A = document("a.txt", "Ana spoke.", "The Courier");
  private static final InputItem B = document("b.txt", "Ben spoke.", "The Courier");
  private static final InputItem COPY_OF_A = document("copy-of-a.txt", "Ana spoke.", "The Herald");

  @TempDir private Path folder;

  private Path store(String name) {
    return folder.resolve(name);
  }

  @Test
  void whatIsBrokenUnreadableOrAgainstTheShapesDoesNotStopTheOthers() {
    Runs.Result result =
        Runs.withThreads(2)
            .build(
                store("store"),
                A,
                new UnreadableInput("page.html", "page.html is cut off at byte 100"),
                document("u.txt", "unreadable", ""),
                document("s.txt", "against the shapes", ""),
                B);

    assertThat(result.outcomes())
        .extracting(Outcome::name, outcome -> outcome.getClass().getSimpleName())
        .extracting(Object::toString)
        .containsExactly(
            "(\"a.txt\", \"Stored\")",
            "(\"b.txt\", \"Stored\")",
            "(\"page.html\", \"Failed\")",
            "(\"s.txt\", \"Failed\")",
            "(\"u.txt\", \"Failed\")");
    assertThat(result.outcomes())
        .contains(new Outcome.Failed("page.html", List.of("page.html is cut off at byte 100")));
  }

  @Test
  void equalBytesAreReadOnceAndAreOneArticleWithAllNamesAndPublishers() {
    Runs runs = new Runs();

    assertThat(runs.build(store("store"), A, COPY_OF_A).export())
        .contains("\"a.txt\"", "\"copy-of-a.txt\"", "\"The Courier\"", "\"The Herald\"");
    assertThat(runs.annotated()).isEqualTo(1);
  }

  @Test
  void ofSeveralDatesTheEarliestCounts() {
    String export =
        new Runs()
            .build(
                store("store"),
                document("a.txt", "Ana spoke.", Optional.of("2025-03-09"), ""),
                document("b.txt", "Ana spoke.", Optional.of("2025-03-08T23:00:00Z"), ""),
                document("c.txt", "Ana spoke.", ""))
            .export();

    assertThat(export).contains("2025-03-08T23:00:00Z").doesNotContain("2025-03-09");
  }

  @Test
  void neitherThreadsNorOrderNorTheNumberOfBuildsShow() {
    String once = new Runs().build(store("one"), A, B, COPY_OF_A).export();

    assertThat(Runs.withThreads(3).build(store("two"), COPY_OF_A, B, A).export()).isEqualTo(once);
    new Runs().build(store("three"), COPY_OF_A);
    new Runs().build(store("three"), B);
    assertThat(new Runs().build(store("three"), A).export()).isEqualTo(once);
  }

  @Test
  void buildingAgainReadsNothingAndChangesNothing() {
    String first = new Runs().build(store("store"), A, COPY_OF_A).export();
    Runs again = new Runs();
    Runs.Result second = again.build(store("store"), COPY_OF_A, A);

    assertThat(second.outcomes()).hasSize(2).allMatch(Outcome.Unchanged.class::isInstance);
    assertThat(second.export()).isEqualTo(first);
    assertThat(again.annotated()).isZero();
  }

  @Test
  void whatIsToldNowUnderANameTakesThePlaceOfWhatWasToldBefore() {
    new Runs().build(store("store"), A, COPY_OF_A);
    Runs again = new Runs();

    String export =
        again.build(store("store"), document("a.txt", "Ana spoke.", "The Star")).export();

    assertThat(export).contains("The Star", "The Herald").doesNotContain("The Courier");
    assertThat(again.annotated()).isZero();
  }

  @Test
  void anotherMappingReadsNothingAgain() {
    Runs.ofProgram("reading", "first").build(store("store"), A, B);
    Runs changed = Runs.ofProgram("reading", "second");

    assertThat(changed.build(store("store"), A, B).export())
        .contains("\"second\"")
        .doesNotContain("\"first\"");
    assertThat(changed.annotated()).isZero();
  }

  @Test
  void otherRulesReadAllAgain() {
    Runs.ofProgram("first", "first").build(store("store"), A, B);
    Runs changed = Runs.ofProgram("second", "second");
    changed.build(store("store"), A, B);

    assertThat(changed.annotated()).isEqualTo(2);
    assertThat(cached(store("store"))).hasSize(2);
  }

  @Test
  void aDamagedFileOfTheCacheIsReadAgain() throws IOException {
    Runs.ofProgram("same", "first").build(store("store"), A);
    for (Path file : cached(store("store"))) {
      Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
    }
    Runs again = Runs.ofProgram("same", "second");

    assertThat(again.build(store("store"), A).export()).contains("\"second\"");
    assertThat(again.annotated()).isEqualTo(1);
  }

  @Test
  void whatARunReadBeforeItWasStoppedIsNotReadAgain() {
    new Runs().readOnly(store("store"), A);
    Runs next = new Runs();

    assertThat(next.build(store("store"), A, B).export())
        .isEqualTo(new Runs().build(store("never stopped"), A, B).export());
    assertThat(next.annotated()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void shardsBuildTogetherWhatOneRunBuilds(int count) {
    InputItem[] documents =
        Stream.concat(
                IntStream.range(0, 20)
                    .mapToObj(i -> document(i + ".txt", "Number " + i + " spoke.", "")),
                Stream.of(A, COPY_OF_A, new UnreadableInput("c.html", "c.html is cut off")))
            .toArray(InputItem[]::new);
    Runs.Result whole = new Runs().build(store("whole"), documents);
    int outcomes = 0;
    String export = "";
    for (int shard = count; shard > 0; shard--) {
      Runs.Result result = Runs.ofShard(shard, count).build(store("shared"), documents);
      outcomes += result.outcomes().size();
      export = result.export();
    }

    assertThat(export).isEqualTo(whole.export());
    assertThat(outcomes).isEqualTo(whole.outcomes().size()).isEqualTo(23);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void storesOfShardsAreLoadedIntoOneWithoutReading(int count) {
    InputItem[] documents = {A, B, COPY_OF_A, document("c.txt", "Cem spoke.", "")};
    String whole = new Runs().build(store("whole"), documents).export();
    for (int shard = 1; shard <= count; shard++) {
      Runs.ofShard(shard, count).build(store("shard" + shard), documents);
    }
    Runs load = new Runs();
    Path[] shards =
        IntStream.rangeClosed(1, count).mapToObj(i -> store("shard" + i)).toArray(Path[]::new);

    Runs.Result loaded = load.load(store("all"), shards);

    assertThat(loaded.export()).isEqualTo(whole);
    assertThat(loaded.outcomes()).hasSize(4).allMatch(Outcome.Stored.class::isInstance);
    assertThat(load.annotated()).isZero();
  }

  @Test
  void aFolderOfPartsIsLoadedByTheProgramThatWroteThemOnly() {
    String whole = new Runs().build(store("whole"), A, B).export();
    Path parts = store("whole").resolve("parts");

    assertThat(new Runs().load(store("all"), parts).export()).isEqualTo(whole);
    assertThat(Runs.ofProgram("other", "other").load(store("other"), parts).outcomes())
        .hasSize(2)
        .allMatch(
            outcome ->
                outcome instanceof Outcome.Failed failed
                    && failed.reasons().get(0).contains("another version of the program"));
  }

  @Test
  void whatIsLoadedMustHaveAllItsParts() throws IOException {
    new Runs().build(store("source"), A, B);
    Path parts = store("source").resolve("parts");
    try (Stream<Path> files = Files.walk(parts)) {
      Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
    }

    assertThatThrownBy(() -> new Runs().load(store("all"), store("source")))
        .hasMessageContaining("names 2 articles, but has parts of only 1 of them");
    assertThatThrownBy(() -> new Runs().load(store("all"), Files.createDirectory(store("empty"))))
        .hasMessageContaining("holds no parts of articles");
  }

  @Test
  void whatIsForgottenLeavesNothingInTheCache() {
    new Runs().build(store("store"), A, B);
    String id = Hashes.shortened(Hashes.sha256("Ana spoke."));

    new FactsCache(store("store"), "some other program").forget(id);

    assertThat(cached(store("store")))
        .extracting(file -> file.getFileName().toString())
        .noneMatch(name -> name.startsWith(id))
        .hasSize(1);
  }

  @Test
  void whatNoArticleOfTheStoreCallsForDoesNotStayInTheCache() throws IOException {
    new Runs().readOnly(store("store"), A);
    for (Path file : cached(store("store"))) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
    }

    new Runs().build(store("store"), B);

    assertThat(cached(store("store")))
        .extracting(file -> file.getFileName().toString().substring(0, 16))
        .doesNotContain(Hashes.shortened(Hashes.sha256("Ana spoke.")))
        .contains(Hashes.shortened(Hashes.sha256("Ben spoke.")));
  }

  @Test
  void aShardThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Shard.of("3/2")).hasMessageContaining("shard 3/2: count from 1");
    assertThatThrownBy(() -> Shard.of("half")).hasMessage("\"half\" is no shard such as 2/7");
  }

  private static List<Path> cached(Path store) {
    try (Stream<Path> walk = Files.walk(store.resolve("cache"))) {
      return walk.filter(file -> file.toString().endsWith(".json.gz")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
