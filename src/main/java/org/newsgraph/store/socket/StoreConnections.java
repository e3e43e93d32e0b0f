package org.newsgraph.store.socket;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.commit.StoreLock;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreInUseException;

/** Opens a store here, or reaches the server that holds it. */
public final class StoreConnections {

  /** How long another short command may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private StoreConnections() {}

  /**
   * Connects to a store that is there.
   *
   * @throws StoreException if there is none, or it cannot be used
   */
  public static StoreConnection connect(StoreFolder folder, StoreSettings settings) {
    folder.requireManifest();
    return connectOrMake(folder, Optional.empty(), settings);
  }

  /** The process whose server holds a store, in words; empty if no server does. */
  public static Optional<String> server(StoreFolder folder) {
    return SocketConnection.connect(folder).map(server -> StoreLock.holder(folder.path()));
  }

  /** Connects to a store; makes it if there is none. See {@link Store#open} for the errors. */
  public static StoreConnection connectOrMake(
      StoreFolder folder, Optional<String> base, StoreSettings settings) {
    Optional<StoreConnection> server = SocketConnection.connect(folder);
    return server.isPresent() ? server.get() : Store.open(folder, base, settings);
  }

  /** Takes the lock, and waits a while for it if another command has it. */
  public static StoreLock take(StoreFolder folder) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      Files.createDirectories(folder.path());
      while (true) {
        Optional<StoreLock> lock = StoreLock.tryTake(folder.path());
        if (lock.isPresent()) {
          return lock.get();
        }
        if (System.nanoTime() > deadline) {
          throw new StoreInUseException(
              "the store "
                  + folder.path()
                  + " is held by "
                  + StoreLock.holder(folder.path())
                  + ": wait until that is done, or end it");
        }
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write in the store " + folder.path(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for the store " + folder.path(), e);
    }
  }
}
