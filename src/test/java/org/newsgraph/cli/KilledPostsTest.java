package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.Verification;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.store.text.TextProperties;

/**
 * A server that is killed (SIGKILL) again and again while several clients post articles, which it
 * takes in together, at moments that a seed chooses. With {@code -Dnewsgraph.kills=50} there are a
 * quarter as many kills.
 */
class KilledPostsTest {

  private static final int KILLS = Math.max(2, Integer.getInteger("newsgraph.kills", 8) / 4);
  private static final long SEED = Long.getLong("newsgraph.kills.seed", 20_250_308);

  private static final int CLIENTS = 6;
  private static final int MILLISECONDS = 1500;

  @TempDir private Path folder;

  /** The ids of articles. */
  private final Set<String> posted = new ConcurrentSkipListSet<>();

  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

  @Test
  void whatWasAcknowledgedIsThereAndNothingIsHalfThere(TestReporter log) throws Exception {
    Samples.open(folder).close();
    Random random = new Random(SEED);
    for (int kill = 1; kill <= KILLS; kill++) {
      int delay = random.nextInt(MILLISECONDS);
      postUntilKilled(kill, delay);
      String when =
          "kill %d of %d (seed %d), after %d ms and %d articles"
              .formatted(kill, KILLS, SEED, delay, acknowledged.size());
      log.publishEntry(when);
      assertThatAllIsThere(when);
    }
    assertThat(acknowledged).isNotEmpty();
  }

  private void postUntilKilled(int kill, int delay) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (WritableServer server = WritableServer.withoutModels(folder)) {
      post(server, "first of kill " + kill);
      CompletableFuture<?>[] clients =
          IntStream.range(0, CLIENTS)
              .mapToObj(
                  client -> CompletableFuture.runAsync(() -> postOn(server, kill, client), threads))
              .toArray(CompletableFuture<?>[]::new);
      Thread.sleep(delay);
      server.kill();
      CompletableFuture.allOf(clients).get(1, TimeUnit.MINUTES);
    } finally {
      threads.shutdown();
    }
  }

  /** Until nobody answers. */
  private void postOn(WritableServer server, int kill, int client) {
    try {
      for (int i = 0; true; i++) {
        post(server, "%d of client %d, kill %d".formatted(i, client, kill));
      }
    } catch (UncheckedIOException e) {
      assertThat(e).hasCauseInstanceOf(IOException.class);
    }
  }

  private void post(WritableServer server, String name) {
    String text = "The dam\n\nThe dam will hold, says %s.\n".formatted(name);
    String id = Hashes.shortened(Hashes.sha256(text));
    posted.add(id);
    HttpResponse<String> response = server.post("dam.txt", text);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    acknowledged.add(id);
  }

  private void assertThatAllIsThere(String when) {
    try (Store store = Samples.open(folder)) {
      Set<String> found =
          store.catalog().articles().map(StoredArticle::id).collect(Collectors.toSet());
      assertThat(found).as(when).containsAll(acknowledged).isSubsetOf(posted);
      assertThat(Verification.faults(store, TextProperties.NONE)).as(when).isEmpty();
    }
  }
}
