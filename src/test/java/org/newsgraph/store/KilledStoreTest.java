package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that are killed (SIGKILL) while they work on a store, at moments that a seed spreads
 * over the steps of {@link StoreScript}. With {@code -Dnewsgraph.kills=50} there are 50 of them.
 */
class KilledStoreTest {

  private static final int KILLS = Integer.getInteger("newsgraph.kills", 8);
  private static final long SEED = 20_250_308;

  @TempDir private static Path uninterrupted;

  /** What the store is before the first step, after it, after the second, … */
  private static final List<String> DIGESTS = new ArrayList<>();

  private static final List<Long> NANOS = new ArrayList<>();

  private static String last = "";

  @TempDir private Path folder;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    try (Store store = Samples.open(uninterrupted.resolve("store"))) {
      DIGESTS.add(store.manifest().digest());
      for (StoreScript.Step step : StoreScript.STEPS) {
        long begun = System.nanoTime();
        step.run(store, uninterrupted.resolve("backup.nq"));
        NANOS.add(System.nanoTime() - begun);
        DIGESTS.add(store.manifest().digest());
      }
      last = Samples.export(store);
    }
  }

  static Stream<Arguments> moments() {
    Random random = new Random(SEED);
    return IntStream.range(0, KILLS)
        .mapToObj(kill -> Arguments.of(kill % StoreScript.STEPS.size(), random.nextDouble()));
  }

  @ParameterizedTest(name = "in step {0}, after {1} of it")
  @MethodSource("moments")
  void nothingAcknowledgedIsLostAndNothingIsHalfDone(int step, double moment) throws Exception {
    Path home = folder.resolve("store");
    int acknowledged = kill(home, step, moment);

    try (Store store = Samples.open(home)) {
      assertThat(store.manifest().digest())
          .as("a state before or after the step that was killed")
          .isIn(DIGESTS.get(acknowledged), DIGESTS.get(acknowledged + 1));
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
    StoreScript.run(home, acknowledged, folder.resolve("backup.nq"));
    try (Store store = Samples.open(home)) {
      assertThat(Samples.export(store)).isEqualTo(last);
      assertThat(Verification.faults(store, TextProperties.NONE)).isEmpty();
    }
  }

  /** How many steps were acknowledged before the process was no more. */
  private int kill(Path home, int step, double moment) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StoreScript.class.getName(),
                home.toString(),
                "0",
                folder.resolve("backup.nq").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int acknowledged = 0;
    try (BufferedReader output = process.inputReader()) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals(StoreScript.BEGUN + step)) {
          TimeUnit.NANOSECONDS.sleep((long) (moment * NANOS.get(step)));
          process.toHandle().destroyForcibly(); // whose output stays open, unlike the process's own
        }
        acknowledged += line.startsWith(StoreScript.DONE) ? 1 : 0;
      }
    }
    process.waitFor();
    return acknowledged;
  }
}
