package org.newsgraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Compares canonical exports line by line, in memory that does not grow with them. */
public final class SortedLines {

  private SortedLines() {}

  /** Gives the lines that only one of two exports has. */
  public static void compare(
      Path left, Path right, Consumer<String> onlyLeft, Consumer<String> onlyRight)
      throws IOException {
    try (BufferedReader lefts = Files.newBufferedReader(left);
        BufferedReader rights = Files.newBufferedReader(right)) {
      var a = lefts.readLine();
      var b = rights.readLine();
      while (a != null || b != null) {
        int order = a == null ? 1 : b == null ? -1 : CodePointOrder.INSTANCE.compare(a, b);
        if (order < 0) {
          onlyLeft.accept(a);
        } else if (order > 0) {
          onlyRight.accept(b);
        }
        a = order <= 0 ? lefts.readLine() : a;
        b = order >= 0 ? rights.readLine() : b;
      }
    }
  }
}
