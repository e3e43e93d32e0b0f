package org.newsgraph.web.page.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Numbers;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;

/** Reads numbers that several sources give for one thing. */
public final class ClaimReader {

  private static final int CLAIMS = 25;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final PageQueries queries;

  /**
   * Numbers on one thing.
   *
   * @param title what is counted, and what happened to it if that is not said by it
   * @param least where the scale of the numbers begins: zero unless some are below it
   * @param most where it ends
   * @param claims the lowest number first
   * @param more how many claims are left out
   */
  public record Group(
      String title, String least, String most, List<ClaimedNumber> claims, int more) {

    /** Copies the list. */
    public Group {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A number that somebody claims.
   *
   * @param value with commas between thousands, and its bounds or that it is hedged in words
   * @param position on the scale of its group, in percent
   * @param difference from the lowest of its group
   * @param accordingTo the source
   * @param speaker its IRI; empty if it is no actor
   * @param words of the claim
   * @param date of the article; empty if unknown
   * @param where the IRI of the article, and the query that shows the number in it
   */
  public record ClaimedNumber(
      String value,
      String position,
      String difference,
      String accordingTo,
      String speaker,
      String words,
      String date,
      String where) {

    private static ClaimedNumber of(Row row, Scale scale, BigDecimal lowest) {
      BigDecimal value = numberOf(row);
      return new ClaimedNumber(
          Numbers.bounded(
              row.text("value"),
              row.find("least"),
              row.find("most"),
              row.text("approximate").equals("true")),
          scale.percent(value).toPlainString(),
          Numbers.grouped(value.subtract(lowest).toPlainString()),
          row.text("accordingTo"),
          row.text("speaker"),
          row.text("words"),
          row.text("date"),
          row.text("article") + "?at=" + row.text("span") + "#at");
    }
  }

  /** Begins at zero, so that a dot's place tells how large its number is. */
  private record Scale(BigDecimal least, BigDecimal most) {

    private static Scale of(List<BigDecimal> values) {
      return new Scale(
          values.stream().reduce(BigDecimal.ZERO, BigDecimal::min),
          values.stream().reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    private BigDecimal percent(BigDecimal value) {
      BigDecimal range = most.subtract(least);
      return range.signum() == 0
          ? BigDecimal.ZERO
          : value.subtract(least).multiply(PERCENT).divide(range, MathContext.DECIMAL32);
    }
  }

  ClaimReader(PageQueries queries) {
    this.queries = queries;
  }

  /**
   * Groups of numbers, first those on which the sources differ most.
   *
   * @param about what is counted, or a part of it; empty for everything
   */
  List<Group> groups(String about, int most) {
    return queries.select("claim-groups", about(about), 0, most).stream().map(this::group).toList();
  }

  /** The value by which the queries take the words. */
  static Map<String, Node> about(String words) {
    return Map.of("about", NodeFactory.createLiteralString(words));
  }

  private Group group(Row group) {
    Map<String, Node> values =
        Map.of("group", group.terms().get("group"), "event", group.terms().get("event"));
    BigDecimal lowest = new BigDecimal(group.text("lowest"));
    List<Row> rows = queries.select("group-claims", values, 0, CLAIMS);
    Scale scale = Scale.of(rows.stream().map(ClaimReader::numberOf).toList());
    return new Group(
        title(group.text("name"), group.text("event")),
        Numbers.grouped(scale.least().toPlainString()),
        Numbers.grouped(scale.most().toPlainString()),
        rows.stream().map(row -> ClaimedNumber.of(row, scale, lowest)).toList(),
        group.integer("claims") - rows.size());
  }

  private static String title(String thing, String event) {
    String stem = event.replaceFirst("(?<=..)e?d$", "");
    return thing.contains(stem) ? thing : thing + ", " + event;
  }

  private static BigDecimal numberOf(Row row) {
    return new BigDecimal(row.text("value"));
  }
}
