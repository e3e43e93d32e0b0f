package org.newsgraph.crosslink.incremental;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Members of groups that come and go, any number of them: first they are taken in any order, then
 * given in the order of their groups. What comes as often as it goes is left out.
 */
public final class DeltaBuffer implements Closeable {

  private static final char TAB = '\t';

  /** Control characters, which no line has, so that a member's changes follow each other. */
  private static final char COMES = '\u0000';

  private static final char GOES = '\u0001';

  private final LineSorter sorter;

  /** Hears how many more there are of a member of a group, or with a minus how many fewer. */
  @FunctionalInterface
  public interface Sink {
    void accept(String group, String member, int by) throws IOException;
  }

  /**
   * Of no changes yet.
   *
   * @param work for temporary files
   */
  public DeltaBuffer(Path work) {
    this.sorter = new LineSorter(work);
  }

  /**
   * Takes a change.
   *
   * @param group without a tab in it
   * @param by how many more of the member there are, with a minus how many fewer
   */
  public void add(String group, String member, int by) {
    String line = group + TAB + member + (by > 0 ? COMES : GOES);
    for (int i = 0; i < Math.abs(by); i++) {
      sorter.add(line);
    }
  }

  /** Gives what has changed; to be called once. */
  public void forEach(Sink sink) throws IOException {
    try (Lines sorted = sorter.sorted()) {
      boolean more = sorted.advance();
      while (more) {
        String line = sorted.text();
        String member = line.substring(0, line.length() - 1);
        int by = 0;
        while (more && isOf(member, line)) {
          by += line.charAt(line.length() - 1) == COMES ? 1 : -1;
          more = sorted.advance();
          line = more ? sorted.text() : "";
        }
        if (by != 0) {
          int tab = member.indexOf(TAB);
          sink.accept(member.substring(0, tab), member.substring(tab + 1), by);
        }
      }
    }
  }

  private static boolean isOf(String member, String line) {
    return line.length() == member.length() + 1 && line.startsWith(member);
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
