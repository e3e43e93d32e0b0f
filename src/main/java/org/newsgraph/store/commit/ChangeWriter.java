package org.newsgraph.store.commit;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.part.StoredArticle;

/**
 * Writes down what shall become of a store, in any order and in memory that does not grow with it.
 * Where something is said of an article several times, the last word counts. Safe for use by
 * several threads until it is finished.
 */
public final class ChangeWriter implements Closeable {

  private static final int ID = StoredArticle.ID_LENGTH;

  /** Digits of a number that tells which of two words on an article is the later one. */
  private static final String NUMBER = "%016x";

  private static final int NUMBER_LENGTH = 16;

  private final String action;
  private final String program;
  private final Path file;
  private final LineSorter sorter;
  private final AtomicLong said = new AtomicLong();
  private int stored;
  private int removed;

  public ChangeWriter(String action, String program, StoreFolder folder) {
    this.action = action;
    this.program = program;
    try {
      this.file = Files.createTempFile(folder.changes(), "change-", ".jsonl");
      this.sorter = new LineSorter(folder.changes());
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write in the store " + folder.path(), e);
    }
  }

  /** The article comes in, or takes the place of that with its id; its part is written already. */
  public void store(StoredArticle article) {
    try {
      say(article.id(), StoreJson.MAPPER.writeValueAsString(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The article of an id goes; nothing happens if there is none. */
  public void remove(String id) {
    say(id, "");
  }

  private void say(String id, String json) {
    if (id.length() != ID) {
      throw new IllegalArgumentException("\"" + id + "\" is no id of an article");
    }
    sorter.add(id + NUMBER.formatted(said.getAndIncrement()) + json);
  }

  /** All that was said; to be committed before this is closed. */
  public Change finish() {
    try (Lines lines = sorter.sorted();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String last = "";
      while (lines.advance()) {
        String next = lines.text();
        if (!last.isEmpty() && !next.startsWith(last.substring(0, ID))) {
          write(last, out);
        }
        last = next;
      }
      if (!last.isEmpty()) {
        write(last, out);
      }
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write " + file, e);
    }
    return new Change(action, program, stored, removed, file.toString());
  }

  private void write(String line, OutputStream out) throws IOException {
    String json = line.substring(ID + NUMBER_LENGTH);
    stored += json.isEmpty() ? 0 : 1;
    removed += json.isEmpty() ? 1 : 0;
    out.write((line.substring(0, ID) + json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Deletes the list. */
  @Override
  public void close() {
    try {
      sorter.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
