package org.newsgraph.crosslink.incremental;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Collects changes of groups in any order and number, and returns them sorted by group and member,
 * added up. What is added as often as it is removed cancels out. Memory is bounded: see {@link
 * LineSorter}.
 */
public final class DeltaBuffer implements Closeable {

  private static final char TAB = '\t';

  /** Control characters, which no line has, so that a member's changes follow each other. */
  private static final char ADDED = '\u0000';

  private static final char REMOVED = '\u0001';

  private final LineSorter sorter;

  /**
   * An empty buffer.
   *
   * @param work folder for temporary files
   */
  public DeltaBuffer(Path work) {
    this.sorter = new LineSorter(work);
  }

  /**
   * Adds a change.
   *
   * @param group has no tab in it
   * @param by how many times more the member is in the group; negative for fewer
   */
  public void add(String group, String member, int by) {
    String line = group + TAB + member + (by > 0 ? ADDED : REMOVED);
    for (int i = 0; i < Math.abs(by); i++) {
      sorter.add(line);
    }
  }

  /** Passes on all changes, those of one group together; may be called once. */
  public void forEach(DeltaSink sink) throws IOException {
    try (Lines sorted = sorter.sorted()) {
      boolean more = sorted.advance();
      while (more) {
        String line = sorted.text();
        String record = line.substring(0, line.length() - 1);
        int by = 0;
        while (more && isChangeOf(record, line)) {
          by += line.charAt(line.length() - 1) == ADDED ? 1 : -1;
          more = sorted.advance();
          line = more ? sorted.text() : "";
        }
        if (by != 0) {
          int tab = record.indexOf(TAB);
          sink.change(record.substring(0, tab), record.substring(tab + 1), by);
        }
      }
    }
  }

  private static boolean isChangeOf(String record, String line) {
    return line.length() == record.length() + 1 && line.startsWith(record);
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
