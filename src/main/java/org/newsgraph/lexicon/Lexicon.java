package org.newsgraph.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the files of {@code src/main/resources/org/newsgraph/lexicon}: one entry a line in UTF-8,
 * columns separated by tabs. Lines that begin with {@code #} (the file's source and licence) and
 * blank lines are left out.
 */
public final class Lexicon {

  private Lexicon() {}

  /**
   * The rows of a table, in the file's order; trailing empty columns are kept.
   *
   * @param file the base name, such as {@code cues.tsv}
   * @param columns how many columns each row has
   * @throws IllegalStateException if there is no such file, or a row has another number of columns;
   *     names the file and the line
   */
  public static List<List<String>> table(String file, int columns) {
    List<String> lines = lines(file);
    return IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
        .mapToObj(i -> row(file, i + 1, lines.get(i), columns))
        .toList();
  }

  /** The entries of a list, a line each. See {@link #table(String, int)} for the errors. */
  public static Set<String> words(String file) {
    return words(file, 1);
  }

  /** The first column of a table. See {@link #table(String, int)} for the errors. */
  public static Set<String> words(String file, int columns) {
    return words(table(file, columns).stream());
  }

  /** The first column of the rows whose second column is {@code kind}, which may be none. */
  public static Set<String> words(String file, int columns, String kind) {
    return words(table(file, columns).stream().filter(row -> row.get(1).equals(kind)));
  }

  private static Set<String> words(Stream<List<String>> rows) {
    return rows.map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns a pattern that finds the phrases of one kind, as whole words and whatever their case.
   *
   * @param file the base name of a table of kinds and regular expressions
   * @throws IllegalStateException as for {@link #table(String, int)}
   */
  public static Pattern phrases(String file, String kind) {
    return Pattern.compile("(?i)\\b" + alternatives(file, kind) + "\\b");
  }

  /**
   * Returns a regular expression for the phrases of one kind, to be made a part of a longer one.
   *
   * @param file the base name of a table of kinds and regular expressions
   * @throws IllegalStateException as for {@link #table(String, int)}
   */
  public static String alternatives(String file, String kind) {
    return table(file, 2).stream()
        .filter(row -> row.get(0).equals(kind))
        .map(row -> row.get(1))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static List<String> row(String file, int number, String line, int columns) {
    List<String> row = List.of(line.split("\t", -1));
    if (row.size() != columns) {
      throw new IllegalStateException(
          file + ":" + number + ": " + columns + " columns expected, not " + row.size());
    }
    return row;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no such lexicon: " + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon " + file, e);
    }
  }
}
