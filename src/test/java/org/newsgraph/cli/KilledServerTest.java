package org.newsgraph.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.Verification;
import org.newsgraph.store.text.TextProperties;

/**
 * A server that is killed (SIGKILL) again and again while one client posts, replaces and deletes
 * articles and another reads, at moments that a seed chooses; some writes are so large that a new
 * database takes the place of the old one. With {@code -Dnewsgraph.kills=50} there are a quarter as
 * many kills.
 */
class KilledServerTest {

  private static final int KILLS = Math.max(2, Integer.getInteger("newsgraph.kills", 8) / 4);
  private static final long SEED = Long.getLong("newsgraph.kills.seed", 20_250_308);

  private static final int ARTICLES = 4;

  /** More than a transaction is used for. */
  private static final int MANY = 6_000;

  private static final int FEW = 30;
  private static final int MOST_WRITES = 6;
  private static final int MILLISECONDS = 150;

  /** How many facts of each edition an article has; as it was posted it has one, its hash. */
  private static final String FACTS =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      SELECT ?article ?edition (COUNT(*) AS ?facts)
      WHERE {
        GRAPH ?article {
          { ?s <http://example.org/says> ?edition }
          UNION
          { ?article ng:sha256 ?hash BIND ("posted" AS ?edition) }
        }
      }
      GROUP BY ?article ?edition ORDER BY ?article
      """;

  private static final String POSTED = "posted,1";

  @TempDir private Path folder;

  private final Random random = new Random(SEED);

  /** The editions of articles and how many facts these have. */
  private Map<String, String> acknowledged = new TreeMap<>();

  private int edition;

  /**
   * A request, and what the article is when it was done.
   *
   * @param body facts, or the text of the article
   */
  private record Write(String method, String article, String body, Optional<String> then) {

    HttpResponse<String> send(WritableServer server) {
      return method.equals("POST")
          ? server.post("posted.txt", body)
          : server.send(method, article, body);
    }

    Map<String, String> applied(Map<String, String> before) {
      Map<String, String> after = new TreeMap<>(before);
      after.remove(article);
      then.ifPresent(facts -> after.put(article, facts));
      return after;
    }
  }

  @BeforeEach
  void makeStore() {
    try (Store store = Samples.open(folder)) {
      Samples.add(store, Samples.telling(store.parts(), 'a', facts(0)));
      acknowledged.put(Samples.iri('a'), "0,%d".formatted(size(0)));
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

  /** An article that is not there is posted; one that is there is replaced or deleted. */
  private Write next() {
    edition++;
    String text = "The dam %d\n\nThe dam will hold.\n".formatted(random.nextInt(ARTICLES));
    String article = Samples.BASE + "article/" + Hashes.shortened(Hashes.sha256(text));
    if (!acknowledged.containsKey(article)) {
      return new Write("POST", article, text, Optional.of(POSTED));
    }
    return random.nextInt(3) == 0
        ? new Write("DELETE", article, "", Optional.empty())
        : new Write(
            "PUT",
            article,
            "@prefix : <http://example.org/> . " + facts(edition),
            Optional.of("%d,%d".formatted(edition, size(edition))));
  }

  @Test
  void whatWasAcknowledgedIsThereAndNothingIsHalfThere(TestReporter log) throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      int whole = 1 + random.nextInt(MOST_WRITES);
      int delay = random.nextInt(MILLISECONDS);
      Write unacknowledged = writeUntilKilled(whole, delay);
      String when =
          "kill %d of %d (seed %d), %d ms after %d writes more, at a %s"
              .formatted(kill, KILLS, SEED, delay, whole, unacknowledged.method());
      log.publishEntry(when);
      assertThatAllIsThere(unacknowledged, when);
    }
  }

  private Write writeUntilKilled(int whole, int delay) throws Exception {
    try (WritableServer server = WritableServer.withoutModels(folder)) {
      CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> readOn(server));
      Write write = next();
      for (int done = 1; isAcknowledged(write, server); done++) {
        if (done == whole) {
          CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(server::kill);
        }
        write = next();
      }
      assertThat(reader)
          .failsWithin(1, TimeUnit.MINUTES)
          .withThrowableThat()
          .withCauseInstanceOf(UncheckedIOException.class);
      return write;
    }
  }

  private static void readOn(WritableServer server) {
    while (true) {
      assertThat(server.facts(Samples.iri('a'))).contains("says");
    }
  }

  private boolean isAcknowledged(Write write, WritableServer server) {
    try {
      HttpResponse<String> response = write.send(server);
      assertThat(response.statusCode())
          .as("%s: %s", write.method(), response.body())
          .isEqualTo(200);
    } catch (UncheckedIOException e) {
      return false;
    }
    acknowledged = write.applied(acknowledged);
    return true;
  }

  /** The write that was not acknowledged was done or was not; what it was counts from then on. */
  private void assertThatAllIsThere(Write unacknowledged, String when) {
    try (Store store = Samples.open(folder)) {
      Map<String, String> with = unacknowledged.applied(acknowledged);
      String found = Samples.csv(store, FACTS);
      assertThat(found).as(when).isIn(csv(acknowledged), csv(with));
      assertThat(Verification.faults(store, TextProperties.NONE)).as(when).isEmpty();
      acknowledged = found.equals(csv(with)) ? with : acknowledged;
    }
  }

  private static String csv(Map<String, String> articles) {
    return articles.entrySet().stream()
        .map(article -> "%s,%s\n".formatted(article.getKey(), article.getValue()))
        .collect(joining("", "article,edition,facts\n", ""));
  }
}
