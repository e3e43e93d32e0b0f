package org.newsgraph.store.socket;

import java.io.IOException;
import java.util.Optional;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.commit.StoreLock;
import org.newsgraph.store.file.StoreException;

/** Opens a store in this process, or connects to the server that holds it. */
public final class StoreConnections {

  private StoreConnections() {}

  /**
   * Connects to a store that exists.
   *
   * @throws StoreException if there is none, or it cannot be opened
   */
  public static StoreConnection connect(StoreFolder folder, StoreSettings settings) {
    folder.requireManifest();
    return connectOrMake(folder, Optional.empty(), settings);
  }

  /** The process whose server holds a store, for a message; empty if no server does. */
  public static Optional<String> server(StoreFolder folder) {
    return SocketConnection.connect(folder).map(server -> StoreLock.holder(folder.path()));
  }

  /**
   * Has a service of the process that holds a store answer a message.
   *
   * @param service its name
   * @return the answer; empty if no server holds the store
   * @throws StoreException if it has no such service, or the service failed
   */
  public static Optional<String> ask(StoreFolder folder, String service, String message) {
    try {
      Optional<SocketConnection> server = SocketConnection.connect(folder);
      return server.isPresent()
          ? Optional.of(server.get().ask(service, message))
          : Optional.empty();
    } catch (IllegalArgumentException | IOException e) {
      throw new StoreException(
          "the process that holds the store %s did not answer: %s"
              .formatted(folder.path(), e.getMessage()),
          e);
    }
  }

  /** Connects to a store, makes it if there is none; see {@link Store#open}. */
  public static StoreConnection connectOrMake(
      StoreFolder folder, Optional<String> base, StoreSettings settings) {
    Optional<SocketConnection> server = SocketConnection.connect(folder);
    return server.isPresent() ? server.get() : Store.open(folder, base, settings);
  }
}
