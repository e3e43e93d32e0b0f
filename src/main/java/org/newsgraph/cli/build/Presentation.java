package org.newsgraph.cli.build;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Presents the lines of an {@link Explanation} on a terminal: wrapped between words, with what
 * follows indented, and coloured by what they say.
 *
 * @param columns the width of the terminal; empty to leave lines as they are
 * @param colours whether to colour
 */
record Presentation(OptionalInt columns, boolean colours) {

  private static final int INDENT = 4;

  /** A terminal that is narrower wraps by itself. */
  private static final int NARROWEST = 40;

  private static final String RESET = "\u001b[0m";

  private enum Colour {
    BOLD("1"),
    DIM("2"),
    YELLOW("33"),
    GREEN("32"),
    CYAN("36"),
    PLAIN("");

    private final String code;

    Colour(String code) {
      this.code = code;
    }

    /** By how a line begins: a sentence, and below it what was read in it. */
    private static Colour of(String line) {
      if (!line.startsWith(" ")) {
        return line.startsWith("[") ? BOLD : line.startsWith("missing") ? YELLOW : PLAIN;
      }
      String said = line.strip();
      if (said.startsWith("refused")) {
        return DIM;
      }
      if (said.startsWith("unresolved")) {
        return YELLOW;
      }
      return said.contains("  (rule ") ? GREEN : CYAN;
    }

    private String paint(String text) {
      return code.isEmpty() || text.isBlank() ? text : "\u001b[" + code + "m" + text + RESET;
    }
  }

  /** The lines for a line. */
  Stream<String> lines(String line) {
    Colour colour = colours ? Colour.of(line) : Colour.PLAIN;
    return wrapped(line).map(colour::paint);
  }

  private Stream<String> wrapped(String line) {
    if (columns.isEmpty() || columns.getAsInt() < NARROWEST) {
      return Stream.of(line);
    }
    int indent = line.length() - line.stripLeading().length();
    List<String> lines = new ArrayList<>();
    StringBuilder next = new StringBuilder(line.substring(0, indent));
    for (String word : line.strip().split(" ", -1)) {
      if (length(next) + 1 + word.length() > columns.getAsInt() && !next.toString().isBlank()) {
        lines.add(next.toString().stripTrailing());
        next = new StringBuilder(" ".repeat(indent + INDENT));
      }
      next.append(next.toString().isBlank() ? "" : " ").append(word);
    }
    lines.add(next.toString());
    return lines.stream();
  }

  private static int length(StringBuilder text) {
    return text.codePointCount(0, text.length());
  }
}
