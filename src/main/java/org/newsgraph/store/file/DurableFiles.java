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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that are there whole or not at all, whenever the machine stops. */
public final class DurableFiles {

  /** The ending of what is not finished yet. */
  public static final String UNFINISHED = ".tmp";

  /** Writes a file's content. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private DurableFiles() {}

  /** Writes beside the file, to the disk, then takes the file's place in one step. */
  public static void write(Path file, Content content) throws IOException {
    Path unfinished =
        file.resolveSibling(file.getFileName() + "." + Thread.currentThread().getId() + UNFINISHED);
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = new KeptOpen(Channels.newOutputStream(channel));
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
    move(unfinished, file);
  }

  /** Sees to it that the disk has a file that was written otherwise. */
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Renames in one step, and sees to it that the disk knows. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }

  /** Deletes a file, or a folder with all that is in it; nothing if it is not there. */
  public static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> contents;
    try (Stream<Path> walk = Files.walk(path)) {
      contents = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path content : contents) {
      Files.delete(content);
    }
  }

  /** A stream that others may close, as a compressor does, before the disk has it all. */
  private static final class KeptOpen extends BufferedOutputStream {

    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
