package org.newsgraph.cli.build;

import java.util.concurrent.Callable;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.commit.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the database of a store small again. */
@Command(
    name = "compact",
    description = {
      "Makes the database small again that many small changes have made large.",
      "What it holds stays the same. A server that holds the store goes on answering meanwhile; changes wait."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  newsgraph compact", "  newsgraph compact --store mystore"})
public final class CompactCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  public CompactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoreConnection connection = store.connect(NewsGraph.storeSettings())) {
      connection.compact();
      Manifest manifest = connection.manifest();
      console.print(
          "the database was made again: %,d articles, %,d quads"
              .formatted(manifest.articles(), manifest.quads()));
      console.print("digest " + manifest.digest());
    }
    return ExitCode.DONE;
  }
}
