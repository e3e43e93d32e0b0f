package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreInUseException;

/**
 * The lock of a store. One process at a time has it; the system releases it when a process dies.
 */
public final class StoreLock implements AutoCloseable {

  /** How long {@link #acquire} waits: as long as another short command may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock, and waits up to 20 seconds for it. Makes the folder if it is missing.
   *
   * @throws StoreInUseException if another still has it then
   */
  public static StoreLock acquire(Path folder) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      Files.createDirectories(folder);
      while (true) {
        Optional<StoreLock> lock = tryAcquire(folder);
        if (lock.isPresent()) {
          return lock.get();
        }
        if (System.nanoTime() > deadline) {
          throw new StoreInUseException(
              "the store %s is held by %s: wait until that is done, or end it"
                  .formatted(folder, holder(folder)));
        }
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write in the store " + folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for the store " + folder, e);
    }
  }

  /** Takes the lock; empty if another process, or another store of this one, has it. */
  public static Optional<StoreLock> tryAcquire(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        byte[] holder =
            ("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        channel.truncate(0).write(ByteBuffer.wrap(holder));
        return Optional.of(new StoreLock(channel, lock));
      }
    } catch (OverlappingFileLockException e) {
      // this process has it, in another Store
    }
    channel.close();
    return Optional.empty();
  }

  /** The process that took the lock last, for a message. */
  public static String holder(Path folder) {
    try {
      String text = Files.readString(file(folder)).strip();
      return text.isEmpty() ? "another process" : text;
    } catch (IOException e) {
      return "another process";
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("lock");
  }

  /** Releases the lock. */
  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new StoreException("cannot give back the lock of the store: " + e.getMessage(), e);
    }
  }
}
