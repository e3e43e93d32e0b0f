package org.newsgraph.store.commit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.input.BoundedInputStream;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;

/**
 * The changes of a store, a JSON object a line, the oldest first. Entries are appended; those after
 * the position that a manifest names are of changes that were not made.
 *
 * @param file need not exist
 */
public record BuildLog(Path file) {

  /**
   * An end of the log.
   *
   * @param entries how many entries there are before it
   * @param stored how many articles these added or replaced
   * @param bytes how long they are
   */
  public record Position(int entries, long stored, long bytes) {

    static final Position START = new Position(0, 0, 0);
  }

  /** Writes an entry at a position, in place of what follows it; returns its end. */
  Position append(Position at, BuildRecord entry) throws IOException {
    byte[] json = StoreJson.MAPPER.writeValueAsBytes(entry);
    ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(at.bytes()).position(at.bytes());
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
      return new Position(at.entries() + 1, at.stored() + entry.stored(), channel.position());
    }
  }

  /**
   * All entries before a position.
   *
   * @throws StoreException if they cannot be read
   */
  List<BuildRecord> entries(Position end) {
    if (end.entries() == 0) {
      return List.of();
    }
    List<BuildRecord> entries = new ArrayList<>();
    try (InputStream in =
            BoundedInputStream.builder()
                .setInputStream(Files.newInputStream(file))
                .setMaxCount(end.bytes())
                .get();
        Lines lines = Lines.of(in)) {
      while (lines.advance()) {
        entries.add(StoreJson.MAPPER.readValue(lines.line(), BuildRecord.class));
      }
      return entries;
    } catch (IOException e) {
      throw StoreException.unreadable(file, e);
    }
  }
}
