package org.newsgraph.sort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds the lines that only one of two sorted sequences has, in memory that does not grow with
 * them.
 */
public final class LineDiff {

  private LineDiff() {}

  /**
   * Compares two files of lines that are sorted by their UTF-8 bytes.
   *
   * @param onlyLeft takes the lines that only {@code left} has, in order
   * @param onlyRight takes the lines that only {@code right} has, in order
   */
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

  /**
   * Compares two sequences of lines that are sorted by their unsigned bytes; neither is closed. A
   * line that one side has more often than the other is given as often as it is in excess.
   */
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
