package org.newsgraph.sort;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Sorts any number of lines by their bytes in bounded memory (external merge sort, through
 * temporary files). Safe for use by several threads while lines are added.
 */
public final class LineSorter implements Closeable {

  /** How many bytes are held in memory, counting {@link #OVERHEAD} for each line. */
  private static final long MEMORY = 16L << 20;

  /** What Java needs for a line beside its bytes. */
  private static final int OVERHEAD = 32;

  private final Path folder;
  private List<byte[]> held = new ArrayList<>();
  private long bytes;
  private Optional<TemporaryRuns> runs = Optional.empty();

  /**
   * A sorter without lines.
   *
   * @param folder where temporary files may be made; must have room for all lines
   */
  public LineSorter(Path folder) {
    this.folder = folder;
  }

  /**
   * Adds a line.
   *
   * @param line has no line end in it; sorted by its UTF-8 bytes
   * @throws UncheckedIOException if temporary files cannot be written
   */
  public void add(String line) {
    add(line.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds a line, or any other bytes.
   *
   * @param line is not changed afterwards
   * @throws UncheckedIOException if temporary files cannot be written
   */
  public synchronized void add(byte[] line) {
    held.add(line);
    bytes += line.length + OVERHEAD;
    if (bytes > MEMORY) {
      try {
        spill();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot sort in " + folder + ": is the disk full?", e);
      }
    }
  }

  private void spill() throws IOException {
    if (runs.isEmpty()) {
      runs = Optional.of(TemporaryRuns.in(folder));
    }
    runs.get().write(sortedHeld());
    bytes = 0;
  }

  private Lines sortedHeld() {
    List<byte[]> lines = held;
    held = new ArrayList<>();
    lines.sort(Arrays::compareUnsigned);
    return new Held(lines.iterator());
  }

  /**
   * All lines in the order of their bytes (unsigned), duplicates included. May be called once;
   * close the sorter afterwards, not only what is returned.
   */
  public synchronized Lines sorted() throws IOException {
    if (runs.isEmpty()) {
      return sortedHeld();
    }
    spill();
    return MergedLines.of(runs.get(), folder);
  }

  /** Deletes the temporary files. */
  @Override
  public synchronized void close() throws IOException {
    held = new ArrayList<>();
    if (runs.isPresent()) {
      runs.get().close();
    }
  }

  /** Lines in memory. */
  private static final class Held implements Lines {

    private final Iterator<byte[]> lines;
    private byte[] line = {};

    Held(Iterator<byte[]> lines) {
      this.lines = lines;
    }

    @Override
    public boolean advance() {
      if (!lines.hasNext()) {
        return false;
      }
      line = lines.next();
      return true;
    }

    @Override
    public byte[] line() {
      return line;
    }

    @Override
    public void close() {}
  }
}
