package org.newsgraph.web.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.web.SeedServer;

/** What a server with the seeds tells Prometheus. */
@ExtendWith(SeedServer.class)
class MetricsTest {

  @Test
  void queriesAreCountedByWhatBecameOfThem() {
    double before = figure("newsgraph_queries_total{outcome=\"answered\"}");

    SeedServer.get("sparql?query=ASK%7B%7D");

    assertThat(figure("newsgraph_queries_total{outcome=\"answered\"}")).isGreaterThan(before);
  }

  @Test
  void aQueryThatCannotBeReadCountsAsFailed() {
    double before = figure("newsgraph_queries_total{outcome=\"failed\"}");

    SeedServer.get("sparql?query=SELECT");

    assertThat(figure("newsgraph_queries_total{outcome=\"failed\"}")).isGreaterThan(before);
  }

  @Test
  void theStoreIsThere() {
    assertThat(figure("newsgraph_articles")).isEqualTo(5);
    assertThat(figure("newsgraph_builds")).isEqualTo(1);
  }

  private static double figure(String name) {
    return SeedServer.get("metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
