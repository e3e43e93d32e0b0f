package org.newsgraph.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.SeedBuild;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.rdf.SearchableProperties;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.text.TextProperties;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.QueryLimits;
import org.newsgraph.web.sparql.StoreQueries;

class CacheWarmerTest {

  private static final QueryLimits LIMITS = QueryLimits.within(Duration.ofMinutes(10));
  private static final StoreSettings SETTINGS =
      new StoreSettings(
          LinkRules.NONE,
          new TextProperties(SearchableProperties.PASSAGES, SearchableProperties.NAMES));

  private final QueryCatalog catalog = QueryCatalog.of(SavedQueries.packaged());
  private final Semaphore computed = new Semaphore(0);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void figuresAreReadyBeforeSomebodyAsks(@TempDir Path folder) throws Exception {
    SeedBuild.into(folder.resolve("store"));
    try (Store store =
            Store.open(new StoreFolder(folder.resolve("store")), Optional.empty(), SETTINGS);
        QueryEvaluator evaluator =
            new QueryEvaluator("test", LIMITS, outcome -> asked.incrementAndGet());
        QueryEvaluator ahead = new QueryEvaluator("test", LIMITS, outcome -> computed.release())) {
      SavedQueryRunner runner = new SavedQueryRunner(StoreQueries.of(store, evaluator));
      CacheWarmer warmer =
          new CacheWarmer(catalog, runner.sharingCache(StoreQueries.of(store, ahead)));
      warmer.start();

      assertThat(computed.tryAcquire(figures(), 10, TimeUnit.MINUTES)).isTrue();
      assertThat(rows(runner, "map")).isEqualTo(20);
      assertThat(rows(runner, "co-mentions")).isEqualTo(20);
      warmer.close();
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void itStopsWhenTheGraphChangesAndRestsAsLongAsItHasWorked(@TempDir Path folder) {
    AtomicLong nanoTime = new AtomicLong();
    try (Store store = Samples.open(folder);
        QueryEvaluator ahead =
            new QueryEvaluator(
                "test",
                LIMITS,
                outcome -> {
                  change(store);
                  nanoTime.addAndGet(5);
                })) {
      CacheWarmer warmer =
          new CacheWarmer(
              catalog, new SavedQueryRunner(StoreQueries.of(store, ahead)), nanoTime::get);

      warmer.warm();
      nanoTime.set(9);
      warmer.warm();
      assertThat(asked).hasValue(1);

      nanoTime.set(10);
      warmer.warm();
      assertThat(asked).hasValue(2);
      warmer.close();
    }
  }

  private void change(Store store) {
    String fact = ":a :says \"%d\" .".formatted(asked.incrementAndGet());
    Samples.add(store, Samples.telling(store.parts(), 'a', fact));
  }

  private int figures() {
    return (int) catalog.all().stream().filter(it -> it.saved().figure().isPresent()).count();
  }

  private int rows(SavedQueryRunner runner, String name) throws IOException {
    Paging paging = new Paging(0, OptionalInt.of(20));
    QueryRequest request = new QueryRequest(Map.of(), paging);
    return runner.run(
        catalog.get(name), request, rows -> ResultPage.read(rows.get(), paging).rows().size());
  }
}
