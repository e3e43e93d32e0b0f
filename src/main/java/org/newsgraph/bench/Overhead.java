package org.newsgraph.bench;

import java.nio.file.Path;
import java.util.List;
import org.newsgraph.ingest.Pipeline;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.store.ChangeWriter;
import org.newsgraph.store.Part;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;

/** What reading files, mapping facts and storing them cost beside annotation. */
final class Overhead {

  private static final String KEY = "bench";
  private static final double MOST = 0.15;

  private Overhead() {}

  /** Processor time of these three, extraction and linking apart, against bare annotation. */
  static List<Comparison> measure(Workload workload) {
    List<Path> files = workload.files(workload.sizes().read());
    Pipeline pipeline = workload.pipeline().get();
    List<ArticleFacts> facts = files.stream().map(pipeline::read).toList();
    Runnable ours =
        () -> store(files.stream().map(pipeline::article).toList(), facts, pipeline, workload);
    Runnable bare =
        () -> files.forEach(file -> pipeline.annotator().annotate(pipeline.article(file)));
    ours.run();
    return List.of(
        Comparison.of(
            "reading, mapping, storing against bare annotation",
            "s CPU",
            Target.atMost(MOST),
            workload.sizes().rounds(),
            () -> CpuTime.of(ours),
            () -> CpuTime.of(bare)));
  }

  private static void store(
      List<Article> read, List<ArticleFacts> facts, Pipeline pipeline, Workload workload) {
    try (Store store = workload.emptyStore(StoreSettings.PLAIN);
        ChangeWriter change = store.change(KEY, KEY)) {
      for (int i = 0; i < read.size(); i++) {
        List<String> names = List.of(read.get(i).file());
        Part part = pipeline.publisher().apply(facts.get(i), names);
        change.store(store.parts().write(read.get(i).sha256(), names, KEY, part));
      }
      store.commit(change.finish());
    }
  }
}
