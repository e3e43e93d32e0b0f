package org.newsgraph.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Article;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.part.Part;

/** What reading files, mapping facts and storing them cost beside annotation. */
final class Overhead {

  private static final String KEY = "bench";
  private static final double MOST = 0.15;

  /** Until our code is compiled as well as CoreNLP's, which worked longer to make the facts. */
  private static final int WARM_UPS = 10;

  private Overhead() {}

  /** Processor time of these three, extraction and linking apart, against bare annotation. */
  static List<Comparison> measure(Workload workload) {
    List<Path> files = workload.files(workload.sizes().read());
    Pipeline pipeline = workload.pipeline().get();
    List<ArticleFacts> facts = files.stream().map(pipeline::read).map(pipeline.claimLinker()).toList();
    DoubleSupplier ours = () -> ours(files, facts, pipeline, workload);
    Runnable bare =
        () -> files.forEach(file -> pipeline.annotator().annotate(pipeline.article(file)));
    for (int i = 0; i < WARM_UPS; i++) {
      ours(files, facts, pipeline, workload);
    }
    return List.of(
        Comparison.of(
            "reading, mapping, storing against bare annotation",
            "s CPU",
            Target.atMost(MOST),
            workload.sizes().rounds(),
            ours,
            () -> CpuTime.of(bare)));
  }

  /** A store that takes few articles and one that takes many are opened and closed but once. */
  private static double ours(
      List<Path> files, List<ArticleFacts> facts, Pipeline pipeline, Workload workload) {
    try (Store store = workload.emptyStore(StoreSettings.PLAIN);
        ChangeWriter change = store.change(KEY, KEY)) {
      return CpuTime.of(
          () -> {
            for (int i = 0; i < files.size(); i++) {
              store(pipeline.article(files.get(i)), facts.get(i), pipeline, store, change);
            }
            store.commit(change.finish());
          });
    }
  }

  private static void store(
      Article read, ArticleFacts facts, Pipeline pipeline, Store store, ChangeWriter change) {
    List<String> names = List.of(read.file());
    Part part = pipeline.mapper().apply(facts, names);
    change.store(store.parts().write(read.sha256(), names, KEY, part));
  }
}
