package org.newsgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks that a store holds what its manifest says. */
@Command(
    name = "verify",
    description = "Checks a store: its parts against their checksums, its digest, its database.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  private final Console console;
  private final Wiring wiring;

  @Mixin private StoreOption store = new StoreOption();

  VerifyCommand(Console console, Wiring wiring) {
    this.console = console;
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (StoreConnection connection = store.connect(wiring.storeSettings())) {
      List<String> faults = Verification.faults(connection);
      faults.forEach(console::message);
      if (faults.isEmpty()) {
        console.print(
            "%,d articles and %,d quads are as they should be"
                .formatted(connection.manifest().articles(), connection.manifest().quads()));
      }
      return faults.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }
  }
}
