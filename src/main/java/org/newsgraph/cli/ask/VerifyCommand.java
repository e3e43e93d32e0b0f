package org.newsgraph.cli.ask;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.store.LinkVerification;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks that a store holds what its manifest says. */
@Command(
    name = "verify",
    description = {
      "Checks that a store is whole, and says what is wrong.",
      "Its parts and its export have their checksums, database and full-text index hold what they should, the links are those that follow from the articles, the facts have their shapes, and quoted words stand in the texts where they should."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  newsgraph verify", "  newsgraph verify --store mystore"})
public final class VerifyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  public VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoreConnection connection = store.connect(NewsGraph.storeSettings())) {
      List<String> faults = faults(connection);
      console.progressDone();
      faults.forEach(console::message);
      if (faults.isEmpty()) {
        console.print(
            "%,d articles and %,d quads are as they should be"
                .formatted(connection.manifest().articles(), connection.manifest().quads()));
      }
      return faults.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }
  }

  /** A part that is damaged cannot be looked into. */
  private List<String> faults(StoreConnection connection) {
    console.progress("checking checksums and indexes …");
    StoreSettings settings = NewsGraph.storeSettings();
    List<String> faults = Verification.faults(connection, settings.text());
    if (!faults.isEmpty()) {
      return faults;
    }
    console.progress("deriving the links between articles once more …");
    return Stream.concat(
            LinkVerification.faults(connection, store.folder(), settings.links()).stream(),
            new ArticleVerification(console, connection).faults().stream())
        .toList();
  }
}
