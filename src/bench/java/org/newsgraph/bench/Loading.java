package org.newsgraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.catalog.Change;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.StoredArticle;

/** A large first build against Jena's own loader on the same quads. */
final class Loading {

  private static final double LEAST = 0.85;

  private Loading() {}

  /** Quads a second of processor time; the full-text index and links apart. */
  static List<Comparison> measure(Workload workload) {
    try (Store store =
        Workload.open(workload.store(workload.sizes().stored()), workload.settings())) {
      Path quads = export(store, workload.fresh("quads").resolve("all.nq"));
      long number = store.manifest().quads();
      List<StoredArticle> articles = store.catalog().articles().toList();
      return List.of(
          Comparison.of(
              "loading %,d quads against tdb2.tdbloader".formatted(number),
              "quads/s CPU",
              Target.atLeast(LEAST),
              workload.sizes().rounds(),
              () -> number / ours(store, articles, workload),
              () -> number / CpuTime.of(() -> loader(workload.fresh("loader"), quads))));
    }
  }

  private static Path export(Store store, Path file) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      store.export(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts are there already, as after reading; what is measured is making a store of them. */
  private static double ours(Store from, List<StoredArticle> articles, Workload workload) {
    try (Store store = workload.emptyStore(StoreSettings.PLAIN);
        ChangeWriter writer = store.change("bench", "bench")) {
      for (StoredArticle article : articles) {
        writer.store(
            store
                .parts()
                .write(
                    article.sha256(),
                    article.files(),
                    article.key(),
                    Part.of(from.parts().quads(article), List.of())));
      }
      Change change = writer.finish();
      return CpuTime.of(() -> store.commit(change));
    }
  }

  private static void loader(Path database, Path quads) {
    tdb2.tdbloader.main("--loc", database.toString(), quads.toString());
  }
}
