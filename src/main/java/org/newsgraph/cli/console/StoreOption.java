package org.newsgraph.cli.console;

import java.nio.file.Path;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
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
}
