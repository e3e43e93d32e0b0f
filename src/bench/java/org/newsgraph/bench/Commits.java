package org.newsgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.newsgraph.bench.article.ReadArticle;
import org.newsgraph.store.Store;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.part.Part;

/** What one article costs a store that holds many, against one that holds few; reading apart. */
final class Commits {

  /** Articles of the store that others are held against, or a tenth if these are fewer. */
  private static final int FEW = 1_000;

  private static final int TENTH = 10;

  /** Articles a round, so that a median is not that of a flush of the disk. */
  private static final int ARTICLES = 15;

  private static final double MOST = 1.2;
  private static final String KEY = "bench";

  private Commits() {}

  /** Wall time of a commit that adds an article, corrects it, takes it out. */
  static List<Comparison> measure(Workload workload) {
    int many = workload.sizes().stored();
    int few = Math.max(1, Math.min(FEW, many / TENTH));
    GeneratedStore articles = workload.generated();
    try (Store large = Workload.open(workload.store(many), workload.settings());
        Store small = Workload.open(workload.store(few), workload.settings())) {
      Times ours = new Times(large, articles);
      Times baseline = new Times(small, articles);
      for (int i = 0; i < ARTICLES * workload.sizes().rounds(); i++) {
        baseline.measure(many + i);
        ours.measure(many + i);
      }
      return ours.against(baseline, "%,d articles against %,d".formatted(many, few));
    }
  }

  /** How long the commits of one store took. */
  private static final class Times {

    private final Store store;
    private final GeneratedStore articles;
    private final Sample added = new Sample();
    private final Sample corrected = new Sample();
    private final Sample retracted = new Sample();

    Times(Store store, GeneratedStore articles) {
      this.store = store;
      this.articles = articles;
    }

    void measure(int number) {
      ReadArticle article = articles.article(number);
      List<String> lines = article.part().lines();
      Part other = new Part(article.part().hints(), lines.subList(0, lines.size() - 1));
      commit(added, change -> store(change, article, article.part(), KEY));
      commit(corrected, change -> store(change, article, other, KEY + 2));
      commit(retracted, change -> change.remove(article.id()));
    }

    private void store(ChangeWriter change, ReadArticle article, Part part, String key) {
      List<String> names = List.of(article.article().file());
      change.store(store.parts().write(article.sha256(), names, key, part));
    }

    private void commit(Sample times, Consumer<ChangeWriter> changes) {
      long begun = System.nanoTime();
      try (ChangeWriter change = store.change(KEY, KEY)) {
        changes.accept(change);
        store.commit(change.finish());
      }
      times.add((System.nanoTime() - begun) / 1e9);
    }

    List<Comparison> against(Times few, String stores) {
      List<Comparison> all = new ArrayList<>();
      all.add(compare("adding an article to " + stores, added, few.added));
      all.add(compare("correcting an article of " + stores, corrected, few.corrected));
      all.add(compare("retracting an article of " + stores, retracted, few.retracted));
      return all;
    }

    private static Comparison compare(String what, Sample ours, Sample few) {
      return Comparison.told(what, "s", ours.median(), few.median(), Target.atMost(MOST));
    }
  }
}
