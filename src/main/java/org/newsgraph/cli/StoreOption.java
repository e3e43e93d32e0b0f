package org.newsgraph.cli;

import java.nio.file.Path;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreConnections;
import org.newsgraph.store.StoreFolder;
import org.newsgraph.store.StoreSettings;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "store",
      description = "The folder of the store (default: ${DEFAULT-VALUE}).")
  private Path path = Path.of("store");

  StoreFolder folder() {
    return new StoreFolder(path);
  }

  /** Connects to the store; it must be there. */
  StoreConnection connect(StoreSettings settings) {
    return StoreConnections.connect(folder(), settings);
  }
}
