package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.text.TextProperties;

/**
 * Processes that are killed (SIGKILL) one after the other while they go through {@link
 * StoreScript}, each going on where the last one was killed. Moments are chosen by a seed and
 * logged; with {@code -Dnewsgraph.kills=50} there are 50 of them.
 */
class KilledStoreTest {

  private static final int KILLS = Integer.getInteger("newsgraph.kills", 8);
  private static final long SEED = Long.getLong("newsgraph.kills.seed", 20_250_308);

  /** A store that nobody kills, one step ahead at most. */
  private Store undisturbed;

  /** What it is before the first step, after it, after the second, … */
  private final List<String> digests = new ArrayList<>();

  private final List<Long> nanos = new ArrayList<>();

  @TempDir private Path reference;
  @TempDir private Path home;

  @BeforeEach
  void openReference() {
    undisturbed = StoreScript.open(reference);
    digests.add(undisturbed.manifest().digest());
  }

  @AfterEach
  void closeReference() {
    undisturbed.close();
  }

  /** A digest is that of all bytes of the export. */
  private String digest(int step) throws IOException {
    while (digests.size() <= step) {
      long begun = System.nanoTime();
      StoreScript.perform(undisturbed, reference, digests.size() - 1);
      nanos.add(System.nanoTime() - begun);
      digests.add(undisturbed.manifest().digest());
    }
    return digests.get(step);
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingIsHalfDone(TestReporter log) throws Exception {
    Random random = new Random(SEED);
    int done = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      int step = done + random.nextInt(2);
      double moment = random.nextDouble();
      String when =
          "kill %d of %d (seed %d), in step %d (%s), after %.2f of it"
              .formatted(kill, KILLS, SEED, step, StoreScript.name(step), moment);
      log.publishEntry(when);
      done = kill(done, step, moment);
      assertAcknowledgedAndWhole(done, when);
      done++;
    }
  }

  /** How many steps were acknowledged before the process was no more. */
  private int kill(int from, int step, double moment) throws Exception {
    digest(step + 1); // which tells how long the step takes
    Process process = start(from);
    int acknowledged = from;
    try (BufferedReader output = process.inputReader()) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals(StoreScript.BEGUN + step)) {
          TimeUnit.NANOSECONDS.sleep((long) (moment * nanos.get(step)));
          process.toHandle().destroyForcibly(); // whose output stays open, unlike the process's own
        }
        acknowledged += line.startsWith(StoreScript.DONE) ? 1 : 0;
      }
    }
    process.waitFor();
    return acknowledged;
  }

  private Process start(int from) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StoreScript.class.getName(),
            home.toString(),
            Integer.toString(from))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * That the store opens by itself, is in the state of the last step that was acknowledged or of
   * the one that was not, whole, and gets to that of a store that was never killed.
   */
  private void assertAcknowledgedAndWhole(int done, String when) throws IOException {
    try (Store store = StoreScript.open(home)) {
      assertThat(store.manifest().digest()).as(when).isIn(digest(done), digest(done + 1));
      assertThat(Samples.database(store)).as(when).isEqualTo(Samples.export(store));
      assertThat(Verification.faults(store, TextProperties.NONE)).as(when).isEmpty();
      StoreScript.perform(store, home, done);
      assertThat(store.manifest().digest()).as(when).isEqualTo(digest(done + 1));
      assertThat(Samples.database(store)).as(when).isEqualTo(Samples.export(store));
    }
  }
}
