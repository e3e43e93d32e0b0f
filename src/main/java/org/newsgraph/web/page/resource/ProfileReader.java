package org.newsgraph.web.page.resource;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.query.Ontology;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;

/**
 * Reads what the page of an actor begins with: posts, stances, when it spoke and of which places.
 */
public final class ProfileReader {

  /** The most rows that are read; of an actor with more, the figures show a part. */
  private static final int MOST = 2000;

  private static final int MONTHS = 36;
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  private final PageQueries queries;
  private final NameReader names;

  /**
   * That somebody is said to hold a post, seen from one of the two.
   *
   * @param other the post, or its holder
   * @param of the body or territory of the post; empty if not said or known anyhow
   * @param status in words, such as "former"
   * @param first the date of the first article that says so; empty if unknown
   * @param last the date of the last; empty if unknown
   * @param articles how many say so
   */
  public record Tenure(
      NamedResource other, String of, String status, String first, String last, int articles) {

    /** The same without the body or territory. */
    Tenure withoutOf() {
      return new Tenure(other, "", status, first, last, articles);
    }
  }

  /**
   * A bar of a chart.
   *
   * @param name of what it stands for
   * @param count its length
   * @param percent of the longest
   */
  public record Bar(String name, int count, int percent) {}

  ProfileReader(PageQueries queries, NameReader names) {
    this.queries = queries;
    this.names = names;
  }

  /** The posts of an actor; those that most articles give first. */
  List<Tenure> posts(String actor) {
    return tenures(rows("posts-held", actor));
  }

  /** Who holds a post; those that most articles name first. */
  List<Tenure> holders(String post) {
    return tenures(rows("holders-of", post));
  }

  private List<Tenure> tenures(List<Row> rows) {
    Map<String, NamedResource> others =
        names.names(rows.stream().map(row -> row.text("other")).toList());
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.text("other") + " " + row.text("status")))
        .values()
        .stream()
        .map(said -> tenure(said, others))
        .sorted(
            Comparator.comparing(Tenure::articles)
                .reversed()
                .thenComparing(it -> it.other().iri())
                .thenComparing(Tenure::status))
        .toList();
  }

  private static Tenure tenure(List<Row> rows, Map<String, NamedResource> others) {
    Row row = rows.get(0);
    List<String> days = rows.stream().flatMap(it -> it.find("date").stream()).sorted().toList();
    return new Tenure(
        others.getOrDefault(
            row.text("other"), new NamedResource(row.text("other"), row.text("other"))),
        rows.stream()
            .flatMap(it -> it.find("of").stream())
            .min(Comparator.naturalOrder())
            .orElse(""),
        Ontology.conceptLabel(row.text("status")),
        days.isEmpty() ? "" : days.get(0),
        days.isEmpty() ? "" : days.get(days.size() - 1),
        (int) rows.stream().map(it -> it.text("article")).distinct().count());
  }

  /** The stances of what an actor said, the most frequent first. */
  List<Bar> stances(String actor) {
    List<Row> rows = rows("stances-of", actor);
    int most = rows.stream().mapToInt(row -> row.integer("statements")).max().orElse(1);
    return rows.stream()
        .map(
            row ->
                new Bar(
                    row.text("stance"),
                    row.integer("statements"),
                    100 * row.integer("statements") / most))
        .toList();
  }

  /**
   * How much an actor said in each month, or in each year if that makes too many, from the first to
   * the last; what has no date is left out. Fewer than two have nothing to compare.
   */
  List<Bar> times(String actor) {
    List<String> days = rows("days-of", actor).stream().map(row -> row.text("day")).toList();
    List<Bar> months = bars(days, MONTH, ProfileReader::nextMonth);
    return months.size() <= MONTHS
        ? months
        : bars(days, YEAR, year -> String.valueOf(Integer.parseInt(year) + 1));
  }

  private static List<Bar> bars(List<String> days, int length, Function<String, String> next) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    days.stream()
        .filter(day -> day.length() >= length)
        .forEach(day -> counts.merge(day.substring(0, length), 1, Integer::sum));
    if (counts.isEmpty()) {
      return List.of();
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (String it = counts.firstKey();
        it.compareTo(counts.lastKey()) <= 0 && bars.size() <= MOST;
        it = next.apply(it)) {
      int count = counts.getOrDefault(it, 0);
      bars.add(new Bar(it, count, 100 * count / most));
    }
    return bars;
  }

  private static String nextMonth(String month) {
    return YearMonth.parse(month).plusMonths(1).toString();
  }

  /** The places that an actor speaks of, as rows of a map. */
  List<Map<String, String>> places(String actor) {
    return rows("places-of", actor).stream().map(ProfileReader::point).toList();
  }

  private static Map<String, String> point(Row row) {
    return Set.of("place", "name", "lat", "long", "kind", "times").stream()
        .filter(name -> row.find(name).isPresent())
        .collect(Collectors.toMap(Function.identity(), row::text));
  }

  private List<Row> rows(String query, String actor) {
    return queries.select(query, Map.of("entity", NodeFactory.createURI(actor)), 0, MOST);
  }
}
