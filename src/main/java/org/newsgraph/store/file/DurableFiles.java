package org.newsgraph.store.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.IOConsumer;
import org.apache.commons.io.output.CloseShieldOutputStream;

/** Writes files atomically and durably: after a crash each is there as a whole or not at all. */
public final class DurableFiles {

  /** The suffix of files that are not complete yet. */
  public static final String UNFINISHED = ".tmp";

  private DurableFiles() {}

  /**
   * Writes a file beside {@code file}, syncs it to the disk, then renames it.
   *
   * @param content writes the bytes; may close the stream, as a compressor does
   */
  public static void write(Path file, IOConsumer<OutputStream> content) throws IOException {
    Path unfinished =
        file.resolveSibling(file.getFileName() + "." + Thread.currentThread().getId() + UNFINISHED);
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.accept(CloseShieldOutputStream.wrap(out));
      out.flush();
      channel.force(true);
    }
    move(unfinished, file);
  }

  /** Syncs a file that was written by other means. */
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Renames a file atomically, replacing what is there, and syncs the folder. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }

  /** Deletes a file, or a folder with its content; does nothing if there is none. */
  public static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      PathUtils.delete(path);
    }
  }
}
