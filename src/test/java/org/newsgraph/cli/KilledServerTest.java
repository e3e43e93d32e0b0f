package org.newsgraph.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoredArticle;
import org.newsgraph.store.TextProperties;
import org.newsgraph.store.Verification;

/**
 * A server that is killed (SIGKILL) again and again while one client writes and another reads, at
 * moments that a seed chooses; some writes are so large that a new database takes the place of the
 * old one. With {@code -Dnewsgraph.kills=50} there are a quarter as many kills.
 */
class KilledServerTest {

  private static final int KILLS = Math.max(2, Integer.getInteger("newsgraph.kills", 8) / 4);
  private static final long SEED = Long.getLong("newsgraph.kills.seed", 20_250_308);

  private static final String ARTICLES = "abcdef";

  /** More than a transaction is used for. */
  private static final int MANY = 6_000;

  private static final int FEW = 30;
  private static final int MILLISECONDS = 150;

  /** How many facts of each edition an article has. */
  private static final String FACTS =
      """
      SELECT ?article ?edition (COUNT(*) AS ?facts)
      WHERE { GRAPH ?article { ?s <http://example.org/says> ?edition } }
      GROUP BY ?article ?edition ORDER BY ?article ?edition
      """;

  @TempDir private Path folder;
  private final Map<Character, Integer> acknowledged = new HashMap<>();

  @BeforeEach
  void makeStore() {
    try (Store store = Samples.open(folder)) {
      Samples.add(
          store,
          ARTICLES
              .chars()
              .mapToObj(letter -> Samples.telling(store.parts(), (char) letter, facts(0)))
              .toArray(StoredArticle[]::new));
      ARTICLES.chars().forEach(letter -> acknowledged.put((char) letter, 0));
    }
  }

  private static String facts(int edition) {
    return IntStream.range(0, size(edition))
        .mapToObj(i -> ":s%d :says %d .".formatted(i, edition))
        .collect(joining(" "));
  }

  private static int size(int edition) {
    return edition % 7 == 3 ? MANY : FEW;
  }

  private static char letter(int edition) {
    return ARTICLES.charAt(edition % ARTICLES.length());
  }

  @Test
  void whatWasAcknowledgedIsThereAndNothingIsHalfThere(TestReporter log) throws Exception {
    Random random = new Random(SEED);
    int edition = 1;
    for (int kill = 1; kill <= KILLS; kill++) {
      int whole = 1 + random.nextInt(5);
      int delay = random.nextInt(MILLISECONDS);
      String when =
          "kill %d of %d (seed %d), %d ms after %d writes more"
              .formatted(kill, KILLS, SEED, delay, whole);
      log.publishEntry(when);
      edition = writeUntilKilled(edition, whole, delay);
      assertThatAllIsThere(edition, when);
    }
  }

  /** The edition that was not acknowledged. */
  private int writeUntilKilled(int first, int whole, int delay) throws Exception {
    try (WritableServer server = WritableServer.of(folder)) {
      CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> readOn(server));
      int edition = first;
      while (isAcknowledged(server, edition)) {
        edition++;
        if (edition == first + whole) {
          CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(server::kill);
        }
      }
      assertThat(reader)
          .failsWithin(1, TimeUnit.MINUTES)
          .withThrowableThat()
          .withCauseInstanceOf(UncheckedIOException.class);
      return edition;
    }
  }

  private static void readOn(WritableServer server) {
    while (true) {
      assertThat(server.facts(Samples.iri('a'))).contains("says");
    }
  }

  private boolean isAcknowledged(WritableServer server, int edition) {
    char letter = letter(edition);
    try {
      String prefix = "@prefix : <http://example.org/> . ";
      var response = server.put(Samples.iri(letter), prefix + facts(edition));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      acknowledged.put(letter, edition);
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private void assertThatAllIsThere(int unacknowledged, String when) {
    try (Store store = Samples.open(folder)) {
      Map<Character, Integer> with = new HashMap<>(acknowledged);
      with.put(letter(unacknowledged), unacknowledged);
      assertThat(Samples.csv(store, FACTS)).as(when).isIn(csv(acknowledged), csv(with));
      assertThat(Verification.faults(store, TextProperties.NONE)).as(when).isEmpty();
    }
  }

  private static String csv(Map<Character, Integer> editions) {
    return ARTICLES
        .chars()
        .mapToObj(letter -> (char) letter)
        .map(letter -> row(letter, editions.get(letter)))
        .collect(joining("", "article,edition,facts\n", ""));
  }

  private static String row(char letter, int edition) {
    return "%s,%d,%d\n".formatted(Samples.iri(letter), edition, size(edition));
  }
}
