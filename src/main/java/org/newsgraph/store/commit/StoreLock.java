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
import java.util.Optional;
import org.newsgraph.store.file.StoreException;

/** The right to open a store. One process has it at a time; a process that dies gives it back. */
public final class StoreLock implements AutoCloseable {

  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock, empty if another has it. */
  public static Optional<StoreLock> tryTake(Path folder) throws IOException {
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

  /** Who has the lock, for a message. */
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
