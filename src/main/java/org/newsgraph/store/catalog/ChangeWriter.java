package org.newsgraph.store.catalog;

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
 * Collects a change of a store on the disk, in any order. Where an article is stored or removed
 * several times, the last call counts. Safe for use by several threads until it is finished.
 */
public final class ChangeWriter implements Closeable {

  private static final int ID = StoredArticle.ID_LENGTH;

  /** The number of a call, by which the last one for an article is found after sorting. */
  private static final String NUMBER = "%016x";

  private static final int NUMBER_LENGTH = 16;

  private final String action;
  private final String program;
  private final Path file;
  private final LineSorter sorter;
  private final AtomicLong calls = new AtomicLong();
  private int stored;
  private int removed;

  /**
   * Starts an empty change.
   *
   * @param action a word for the log, such as {@code build}
   * @param program the version of the program that makes it
   * @param folder where the change is written; on the store's disk
   */
  public ChangeWriter(String action, String program, Path folder) throws IOException {
    this.action = action;
    this.program = program;
    this.file = Files.createTempFile(folder, "change-", ".jsonl");
    this.sorter = new LineSorter(folder);
  }

  /** Adds an article, or replaces that with its id. Its part must have been written. */
  public void store(StoredArticle article) {
    try {
      add(article.id(), StoreJson.MAPPER.writeValueAsString(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the article with an id; has no effect if there is none. */
  public void remove(String id) {
    add(id, "");
  }

  private void add(String id, String json) {
    if (id.length() != ID) {
      throw new IllegalArgumentException("\"" + id + "\" is no id of an article");
    }
    sorter.add(id + NUMBER.formatted(calls.getAndIncrement()) + json);
  }

  /** The whole change, to be committed before this is closed. */
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

  /** Deletes the change's file. */
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
