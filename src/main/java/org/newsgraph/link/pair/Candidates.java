package org.newsgraph.link.pair;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.newsgraph.sort.LineFile;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Finds the pairs of things that share some of their rarest keys. Where keys are shared by very
 * many a thing meets only the first and the latest of those before it (by {@link Item#rank}), and
 * few of those who are alike, so that the time does not grow with the square of how often the same
 * is said. The pairs do not depend on the order in which things are added.
 *
 * @param <T> the things
 */
public final class Candidates<T extends Item> implements Closeable {

  private final Function<String, T> reader;
  private final Path file;
  private final OutputStream out;
  private final LineSorter sorter;
  private final Rarity rarity = new Rarity();

  /**
   * Of nothing yet.
   *
   * @param work for temporary files
   * @param reader makes a thing of a line
   */
  public Candidates(Path work, Function<String, T> reader) {
    this.reader = reader;
    this.sorter = new LineSorter(work);
    try {
      this.file = Files.createTempFile(work, "candidates-", ".txt");
      this.out = new BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write in " + work + ": is the disk full?", e);
    }
  }

  /** Takes a thing as a line. */
  public void add(String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      reader.apply(line).keys().forEach(rarity::count);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": is the disk full?", e);
    }
  }

  /** Lets the pairs meet; to be called once, after all was added. */
  public void meet(Encounter<T> encounter) throws IOException {
    out.close();
    LineFile things = new LineFile(file);
    rank(things);
    Meeting<T> meeting = new Meeting<>(position -> read(things, position), encounter);
    try (Lines sorted = sorter.sorted()) {
      while (sorted.advance()) {
        String line = sorted.text();
        long position = Long.parseLong(line.substring(line.lastIndexOf('\t') + 1));
        meeting.comes(line.substring(0, line.indexOf('\t')), position);
      }
    }
  }

  /** Gives each thing once more; to be called after the pairs have met. */
  public void forEach(Consumer<T> sink) throws IOException {
    try (Lines lines = new LineFile(file).lines()) {
      while (lines.advance()) {
        sink.accept(reader.apply(lines.text()));
      }
    }
  }

  private void rank(LineFile things) throws IOException {
    long position = 0;
    try (Lines lines = things.lines()) {
      while (lines.advance()) {
        T thing = reader.apply(lines.text());
        String place = "\t" + thing.rank() + "\t" + position;
        rarity.telling(thing).forEach(key -> sorter.add(key + place));
        position += lines.line().length + 1;
      }
    }
  }

  private T read(LineFile things, long position) {
    try {
      return reader.apply(things.from(position).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    out.close();
    sorter.close();
    Files.deleteIfExists(file);
  }
}
