package org.newsgraph.link.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsgraph.model.ReportedStatement;

/**
 * What a statement tells about itself to be compared with those of other articles, as one line of
 * columns separated by tabs.
 */
record Hint(Origin origin, Similarity.Side side) {

  /** Begins the line, so that other kinds of hints may stand beside it. */
  private static final String KIND = "claim";

  private static final int COLUMNS = 11;
  private static final String SEPARATOR = " ";

  /** The statement, if it is one that others can repeat or deny. */
  static Optional<Hint> of(Page page, int index, String iri) {
    ReportedStatement statement = page.statement(index);
    boolean comparable =
        page.attribution(index).speaker().isPresent()
            && Acts.isClaim(statement)
            && !page.contents().get(index).predicates().isEmpty();
    Origin origin = new Origin(iri, page.facts().article().metadata().issued().orElse(""));
    return Acts.mode(statement)
        .filter(mode -> comparable)
        .map(mode -> new Hint(origin, page.side(index, mode)));
  }

  String line() {
    return String.join("\t", KIND, origin.statement(), origin.date(), columns("\t"));
  }

  /** All that is told, without where it comes from; has no tab in it. */
  String told() {
    return columns("|");
  }

  private String columns(String between) {
    Content content = side.content();
    return String.join(
        between,
        side.speaker().orElse(""),
        side.mode(),
        side.denies() ? "denies" : side.confirms() ? "confirms" : "",
        String.join(SEPARATOR, content.keys()),
        String.join(SEPARATOR, content.predicates()),
        String.join(SEPARATOR, content.negated()),
        Integer.toString(content.negations()),
        content.amounts().stream()
            .map(amount -> amount.value().toPlainString() + ":" + amount.unit())
            .collect(Collectors.joining(SEPARATOR)));
  }

  /** Reads a line; empty if it is of another kind. */
  static Optional<Hint> parse(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    return cells.size() == COLUMNS && cells.get(0).equals(KIND)
        ? Optional.of(parse(cells))
        : Optional.empty();
  }

  private static Hint parse(List<String> cells) {
    Content content =
        new Content(
            set(cells.get(6)),
            set(cells.get(7)),
            set(cells.get(8)),
            Integer.parseInt(cells.get(9)),
            amounts(cells.get(10)));
    Similarity.Side side =
        new Similarity.Side(
            Optional.of(cells.get(3)),
            cells.get(4),
            cells.get(5).equals("denies"),
            cells.get(5).equals("confirms"),
            content);
    return new Hint(new Origin(cells.get(1), cells.get(2)), side);
  }

  private static NavigableSet<String> set(String cell) {
    return cell.isEmpty()
        ? new TreeSet<>()
        : new TreeSet<>(Arrays.asList(cell.split(SEPARATOR, -1)));
  }

  private static List<Content.Amount> amounts(String cell) {
    List<Content.Amount> amounts = new ArrayList<>();
    for (String amount : set(cell)) {
      int colon = amount.indexOf(':');
      amounts.add(
          new Content.Amount(
              amount.substring(colon + 1), new BigDecimal(amount.substring(0, colon))));
    }
    return amounts;
  }
}
