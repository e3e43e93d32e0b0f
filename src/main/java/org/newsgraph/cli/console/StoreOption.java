package org.newsgraph.cli.console;

import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreInUseException;
import org.newsgraph.store.socket.StoreConnections;
import picocli.CommandLine.Option;

/** Which store a command works on. */
public final class StoreOption {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "store",
      description = "The folder of the store (default: ${DEFAULT-VALUE}).")
  private Path path = Path.of("store");

  public StoreFolder folder() {
    return new StoreFolder(path);
  }

  /** Connects to the store; it must be there. */
  public StoreConnection connect(StoreSettings settings) {
    return StoreConnections.connect(folder(), settings);
  }

  /** Connects to the store; makes it if there is none. */
  public StoreConnection connectOrMake(Optional<String> base, StoreSettings settings) {
    return StoreConnections.connectOrMake(folder(), base, settings);
  }

  /** As {@link #connectOrMake}; if another command uses the store, waits and says so. */
  public StoreConnection connectWhenFree(
      Optional<String> base, StoreSettings settings, Console console) {
    while (true) {
      try {
        return connectOrMake(base, settings);
      } catch (StoreInUseException e) {
        console.message("newsgraph: waiting, " + e.getMessage());
      }
    }
  }
}
