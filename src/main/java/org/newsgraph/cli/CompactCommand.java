package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.newsgraph.store.Manifest;
import org.newsgraph.store.StoreConnection;
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
final class CompactCommand implements Callable<Integer> {

  private final Console console;
  private final Wiring wiring;

  @Mixin private StoreOption store = new StoreOption();

  CompactCommand(Console console, Wiring wiring) {
    this.console = console;
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (StoreConnection connection = store.connect(wiring.storeSettings())) {
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
