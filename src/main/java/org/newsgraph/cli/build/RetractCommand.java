package org.newsgraph.cli.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.run.ProgramVersion;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.part.StoredArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes articles out of a store, as if they had never been read. */
@Command(
    name = "retract",
    description = "Takes articles out, as if they had never been read.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph retract one.txt",
      "  newsgraph retract http://localhost:3330/article/0123456789abcdef --store mystore"
    })
public final class RetractCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "An article's IRI, its hash, or the name of its file.")
  private List<String> names = List.of();

  public RetractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoreConnection connection = store.connect(NewsGraph.storeSettings());
        ChangeWriter change = connection.change("retract", ProgramVersion.number())) {
      List<String> ids = new ArrayList<>();
      for (String name : names) {
        ids.addAll(ids(connection, name));
      }
      // The cache first: nothing of an article may be left once it is said to be retracted.
      FactsCache cache = new FactsCache(store.folder().path(), ProgramVersion.readingFingerprint());
      ids.forEach(cache::forget);
      ids.forEach(change::remove);
      Manifest manifest = connection.commit(change.finish());
      console.print("retracted %d, %d left".formatted(ids.size(), manifest.articles()));
      console.print("digest " + manifest.digest());
    }
    return ExitCode.DONE;
  }

  private List<String> ids(StoreConnection connection, String name) {
    List<String> ids = connection.catalog().matching(name).stream().map(StoredArticle::id).toList();
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(
          "no article \"%s\" in %s: give its IRI, its hash or its file's name"
              .formatted(name, store.folder().path()));
    }
    return ids;
  }
}
