package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.csv;
import static org.newsgraph.store.Samples.export;
import static org.newsgraph.store.Samples.open;
import static org.newsgraph.store.Samples.retract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import org.newsgraph.store.file.StaleFiles;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.store.text.TextProperties;

/** What is done by the clock: the times in the log, and what is deleted for its age. */
class JumpingClockTest {

  private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");

  @TempDir private Path folder;

  private static BuildRecord at(String time) {
    return new BuildRecord(time, "test", "build", 1, 0, 1, "");
  }

  @Test
  void eachChangeIsLaterThanTheOneBeforeWhateverTheClockSays() {
    assertThat(BuildRecord.time(NOW.plusMillis(999), Optional.empty()))
        .isEqualTo("2026-03-08T12:00:00Z");
    assertThat(BuildRecord.time(NOW, Optional.of(at("2026-03-08T11:59:59Z"))))
        .isEqualTo("2026-03-08T12:00:00Z");
    assertThat(BuildRecord.time(NOW, Optional.of(at("2026-03-08T12:00:00Z"))))
        .isEqualTo("2026-03-08T12:00:01Z");
    assertThat(BuildRecord.time(NOW, Optional.of(at("2026-03-09T12:00:00Z"))))
        .isEqualTo("2026-03-09T12:00:01Z");
  }

  @Test
  void aFileIsAbandonedAfterAWeek() throws IOException {
    assertThat(isAbandoned("2026-03-01T12:00:01Z")).isFalse();
    assertThat(isAbandoned("2026-03-01T11:59:59Z")).isTrue();
    assertThat(new StaleFiles(NOW).is(folder.resolve("gone"))).isFalse();
  }

  private boolean isAbandoned(String written) throws IOException {
    return new StaleFiles(NOW).is(file(written));
  }

  private Path file(String written) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(written)));
  }

  @Test
  void aFileFromTheFutureGetsOldFromNowOn() throws IOException {
    Path file = file("2999-01-01T00:00:00Z");

    assertThat(new StaleFiles(NOW).is(file)).isFalse();
    assertThat(new StaleFiles(NOW.plusSeconds(604_799)).is(file)).isFalse();
    assertThat(new StaleFiles(NOW.plusSeconds(604_801)).is(file)).isTrue();
  }

  /** As if the clock had jumped to now, from there. */
  private void jumpFrom(String before) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(before)));
      }
    }
  }

  @Test
  void aClockThatJumpsLosesNothingThatAStoreHolds() throws IOException {
    for (String before : List.of("1970-01-02T00:00:00Z", "2999-01-01T00:00:00Z")) {
      try (Store store = open(folder)) {
        add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "y"));
        String held = export(store);
        jumpFrom(before);
        add(store, article(store.parts(), 'c', "perhaps", "z"));
        retract(store, 'c');
        assertThat(export(store)).isEqualTo(held);
      }
      try (Store store = open(folder)) {
        assertThat(Verification.faults(store, TextProperties.NONE)).as(before).isEmpty();
        retract(store, 'a');
        retract(store, 'b');
      }
    }
  }

  @Test
  void aBuildWhosePartsWereTakenForAbandonedIsRefusedAndDoneAgain() throws IOException {
    try (Store store = open(folder)) {
      StoredArticle written = article(store.parts(), 'a', "yes", "x");
      jumpFrom("1970-01-02T00:00:00Z");
      add(store, article(store.parts(), 'a', "no", "y")); // whose part lies beside it
      String held = export(store);

      assertThatThrownBy(() -> add(store, written))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is not there any more");
      assertThat(export(store)).isEqualTo(held);

      add(store, article(store.parts(), 'a', "yes", "x"));
      assertThat(csv(store, "SELECT ?o { ?s <http://example.org/says> ?o }")).isEqualTo("o\nyes\n");
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }
}
