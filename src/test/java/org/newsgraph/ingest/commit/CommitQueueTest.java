package org.newsgraph.ingest.commit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.ingest.Runs.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ingest.Runs;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import org.newsgraph.store.commit.StoreFolder;

/** Runs that several threads publish while a commit is made that takes long. */
@Timeout(60)
class CommitQueueTest {

  private static final InputItem A = document("a.txt", "Ana spoke.", "The Courier");
  private static final InputItem COPY_OF_A = document("copy-of-a.txt", "Ana spoke.", "The Herald");
  private static final InputItem UNREADABLE = document("u.txt", "unreadable", "");

  @TempDir private Path folder;

  @Test
  void whatWaitsForACommitGoesIntoTheNextOneTogether() {
    try (Store store = Samples.open(folder)) {
      InputItem[] documents =
          IntStream.range(0, 20)
              .mapToObj(i -> document(i + ".txt", "Ana spoke on day " + i, ""))
              .toArray(InputItem[]::new);

      assertThat(new Runs().publishTogether(store, folder, documents)).hasSize(20);

      assertThat(new StoreFolder(folder).builds(store.manifest()))
          .extracting(BuildRecord::stored)
          .containsExactly(20);
    }
  }

  @Test
  void aCommitWaitsForTheRunThatIsAboutToCome() {
    try (Store store = Samples.open(folder)) {
      List<CompletableFuture<List<Outcome>>> coming = new ArrayList<>();
      AtomicReference<CommitQueue> queue = new AtomicReference<>();
      InputItem other = document("b.txt", "Ana spoke again.", "");
      BooleanSupplier more =
          () -> {
            boolean asked = !coming.isEmpty();
            if (!asked) {
              coming.add(
                  CompletableFuture.supplyAsync(
                      () -> new Runs().publish(queue.get(), store, folder, other)));
              while (queue.get().waiting() == 0) {
                Thread.onSpinWait();
              }
            }
            return !asked;
          };
      queue.set(new CommitQueue(store, "test", more));

      new Runs().publish(queue.get(), store, folder, A);

      assertThat(coming.get(0).join()).hasSize(1);
      assertThat(new StoreFolder(folder).builds(store.manifest()))
          .extracting(BuildRecord::stored)
          .containsExactly(2);
    }
  }

  @Test
  void eachHearsWhatBecameOfItsOwn() {
    try (Store store = Samples.open(folder)) {
      Map<String, String> kinds =
          new Runs()
              .publishTogether(store, folder, A, UNREADABLE).stream()
                  .collect(toMap(Outcome::name, outcome -> outcome.getClass().getSimpleName()));

      assertThat(kinds).isEqualTo(Map.of("a.txt", "Stored", "u.txt", "Failed"));
    }
  }

  @Test
  void theSameBytesAreOneArticleWithTheNamesOfAll() {
    try (Store store = Samples.open(folder.resolve("together"))) {
      new Runs().publishTogether(store, folder.resolve("together"), A, COPY_OF_A);

      assertThat(Samples.export(store))
          .isEqualTo(new Runs().build(folder.resolve("one"), A, COPY_OF_A).export());
    }
  }

  @Test
  void whereTheDiskFailsEachHearsOfItAndTheNextAreTaken() throws IOException {
    try (Store store = Samples.open(folder)) {
      Path obstacle = Files.createFile(folder.resolve("changes"));

      assertThatThrownBy(() -> new Runs().publishTogether(store, folder, A, COPY_OF_A))
          .hasRootCauseInstanceOf(IOException.class);

      Files.delete(obstacle);
      assertThat(new Runs().publishTogether(store, folder, A)).hasSize(1);
    }
  }
}
