package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.ingest.run.ProgramVersion;
import org.newsgraph.store.Store;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.web.NewsServer;
import org.newsgraph.web.ServerSettings;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does what a query and a server do, on a store of its own, so that the launcher can archive the
 * classes that they need.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  private static final String NOTHING = "0".repeat(64);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Console console;
  private final NewsGraph newsGraph;

  @Parameters(index = "0", description = "A folder that is not there yet.")
  private Path folder = Path.of("");

  WarmUpCommand(Console console, NewsGraph newsGraph) {
    this.console = console;
    this.newsGraph = newsGraph;
  }

  @Override
  public Integer call() throws IOException {
    StoreFolder store = new StoreFolder(folder);
    try (Store opened = Store.open(store, Optional.empty(), NewsGraph.storeSettings());
        ChangeWriter change = opened.change("warm-up", ProgramVersion.number())) {
      StoredArticle nothing =
          opened.parts().write(NOTHING, List.of("none"), "none", new Part(List.of(), List.of()));
      change.store(nothing);
      opened.commit(change.finish());
      serve(opened);
    }
    return Main.run(console, newsGraph, "query", "statements", "--store", folder.toString());
  }

  private void serve(Store opened) throws IOException {
    opened.prepareSearch();
    ServerSettings settings = ServerSettings.local(0, QueryLimits.within(PATIENCE));
    try (NewsServer server =
            NewsServer.start(opened, QueryCatalog.of(NewsGraph.queries()), settings);
        InputStream answer = URI.create(server.address() + "health").toURL().openStream()) {
      answer.readAllBytes();
    }
  }
}
