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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.SeedBuild;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.rdf.SearchableProperties;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.Links;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.text.TextProperties;
import org.newsgraph.web.sparql.QueryLimits;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.QueryGuard;

class CacheWarmerTest {

  private static final QueryLimits LIMITS = QueryLimits.within(Duration.ofSeconds(60));
  private static final StoreSettings SETTINGS =
      new StoreSettings(
          Links.NONE,
          new TextProperties(SearchableProperties.PASSAGES, SearchableProperties.NAMES));

  private final QueryCatalog catalog = QueryCatalog.of(SavedQueries.packaged());
  private final Semaphore prepared = new Semaphore(0);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void figuresAreReadyBeforeSomebodyAsks(@TempDir Path folder) throws Exception {
    SeedBuild.into(folder.resolve("store"));
    try (Store store =
            Store.open(new StoreFolder(folder.resolve("store")), Optional.empty(), SETTINGS);
        QueryEvaluator evaluator = new QueryEvaluator(LIMITS, outcome -> asked.incrementAndGet());
        QueryEvaluator ahead = new QueryEvaluator(LIMITS, outcome -> prepared.release())) {
      SavedQueryRunner runner =
          new SavedQueryRunner(store, QueryGuard.context(store, LIMITS.timeout()), evaluator);
      SavedQueryRunner patient = runner.within(QueryGuard.context(store, LIMITS.timeout()), ahead);
      CacheWarmer preparation = CacheWarmer.start(catalog, patient);

      assertThat(prepared.tryAcquire(figures(), 60, TimeUnit.SECONDS)).isTrue();
      assertThat(rows(runner, "map")).isEqualTo(20);
      assertThat(rows(runner, "co-mentions")).isEqualTo(20);
      preparation.close();
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void answersOfAStateThatIsNoMoreAreNotSoughtAndThereIsARestBetween(@TempDir Path folder) {
    try (Store store = Samples.open(folder);
        QueryEvaluator ahead = new QueryEvaluator(LIMITS, outcome -> change(store))) {
      CacheWarmer preparation =
          new CacheWarmer(
              catalog, new SavedQueryRunner(store, QueryGuard.context(store, LIMITS.timeout()), ahead));

      preparation.prepare();
      preparation.prepare();

      assertThat(asked).hasValue(1);
      preparation.close();
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
    AtomicInteger rows = new AtomicInteger();
    runner.run(
        catalog.get(name),
        new QueryRequest(Map.of(), new Paging(0, OptionalInt.of(20))),
        answer -> rows.set(ResultPage.read(answer, new Paging(0, OptionalInt.of(20))).rows().size()));
    return rows.get();
  }
}
