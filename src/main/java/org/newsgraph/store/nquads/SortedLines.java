package org.newsgraph.store.nquads;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.newsgraph.sort.Lines;

/** Compares canonical exports line by line, in memory that does not grow with them. */
public final class SortedLines {

  private SortedLines() {}

  /** Gives the lines that only one of two exports has. */
  public static void compare(
      Path left, Path right, Consumer<String> onlyLeft, Consumer<String> onlyRight)
      throws IOException {
    try (Lines lefts = Lines.of(Files.newInputStream(left));
        Lines rights = Lines.of(Files.newInputStream(right))) {
      compare(
          lefts,
          rights,
          line -> onlyLeft.accept(new String(line, StandardCharsets.UTF_8)),
          line -> onlyRight.accept(new String(line, StandardCharsets.UTF_8)));
    }
  }

  /** Gives the lines that only one of two sorted sequences has. */
  public static void compare(
      Lines lefts, Lines rights, Consumer<byte[]> onlyLeft, Consumer<byte[]> onlyRight)
      throws IOException {
    boolean left = lefts.advance();
    boolean right = rights.advance();
    while (left || right) {
      int order = !left ? 1 : !right ? -1 : Arrays.compareUnsigned(lefts.line(), rights.line());
      if (order < 0) {
        onlyLeft.accept(lefts.line());
      } else if (order > 0) {
        onlyRight.accept(rights.line());
      }
      left = order <= 0 ? lefts.advance() : left;
      right = order >= 0 ? rights.advance() : right;
    }
  }
}
