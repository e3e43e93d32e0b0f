package org.newsgraph.web.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A column of a table on a page. Programs get every column of an answer; people get one for each
 * thing, whose name leads to its page.
 *
 * @param variable whose values stand in the cells
 * @param heading in words
 * @param links the variables whose IRI or span a cell leads to, in order of preference; may be
 *     empty
 */
record TableColumn(Var variable, String heading, List<Var> links) {

  private static final String TABLE = "/org/newsgraph/pages/columns.tsv";
  private static final Map<String, List<String>> KNOWN = read();
  private static final Var FILE = Var.alloc("file");

  /** A number whose bounds its own cell tells. */
  static final Var VALUE = Var.alloc("value");

  static final Var LEAST = Var.alloc("min");
  static final Var MOST = Var.alloc("max");
  static final Var APPROXIMATE = Var.alloc("approximate");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");

  /** Copies the list. */
  TableColumn {
    links = List.copyOf(links);
  }

  /** Returns the columns to show of an answer: in its order, the articles after what they say. */
  static List<TableColumn> of(List<Var> variables) {
    List<TableColumn> all = variables.stream().map(it -> of(it, variables)).toList();
    Stream<Var> bounds =
        variables.contains(VALUE) ? Stream.of(LEAST, MOST, APPROXIMATE) : Stream.empty();
    List<Var> shownElsewhere =
        Stream.concat(bounds, all.stream().flatMap(it -> it.links().stream())).toList();
    return all.stream()
        .filter(it -> !shownElsewhere.contains(it.variable()))
        .sorted(Comparator.comparing(it -> it.variable().equals(FILE)))
        .toList();
  }

  /**
   * Returns whether a row has something for a cell to show: a literal that is neither empty nor
   * false, or an IRI.
   */
  boolean isBound(Binding row) {
    return Stream.concat(Stream.of(variable), links.stream())
        .flatMap(it -> Stream.ofNullable(row.get(it)))
        .anyMatch(term -> !term.isLiteral() || !isNothing(term));
  }

  private static boolean isNothing(Node literal) {
    return literal.getLiteralLexicalForm().isEmpty()
        || Boolean.FALSE.equals(literal.getLiteralValue());
  }

  /** Returns the heading of a column, or the label of a parameter, by its name. */
  static String heading(String name) {
    return KNOWN.containsKey(name) ? KNOWN.get(name).get(1) : inWords(name);
  }

  /** Returns a text with the headings of the columns that it has in backticks. */
  static String inHeadings(String text) {
    return CODE.matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement("“" + heading(it.group(1)) + "”"));
  }

  private static TableColumn of(Var variable, List<Var> variables) {
    String name = variable.getVarName();
    List<Var> links =
        Stream.ofNullable(KNOWN.get(name))
            .flatMap(known -> Arrays.stream(known.get(2).split(",", -1)))
            .map(Var::alloc)
            .filter(variables::contains)
            .toList();
    return new TableColumn(variable, heading(name), links);
  }

  private static String inWords(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])|[_-]", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Map<String, List<String>> read() {
    InputStream resource = TableColumn.class.getResourceAsStream(TABLE);
    if (resource == null) {
      throw new IllegalStateException("there is no resource " + TABLE);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> new ArrayList<>(List.of(line.split("\t", -1))))
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }
}
