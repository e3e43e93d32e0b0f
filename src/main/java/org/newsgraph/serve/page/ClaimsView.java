package org.newsgraph.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.query.Figure;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.query.SavedQuery;

/**
 * What different sources claim of the same: numbers in groups, and statements that answer others.
 *
 * @param about what is asked for, empty for everything
 * @param groups the numbers
 * @param replies the statements
 * @param encoding how the numbers are drawn, in JSON
 */
public record ClaimsView(String about, List<Group> groups, List<Reply> replies, String encoding) {

  private static final String NUMBERS = "numbers";
  private static final String ANSWERS = "answers";

  /**
   * Numbers on one thing.
   *
   * @param thing what is counted
   * @param event what happened to it
   * @param claims who says how many
   */
  public record Group(String thing, String event, List<Claim> claims) {

    static Group of(List<Row> rows) {
      Row first = rows.get(0);
      return new Group(
          first.text("thing"), first.text("event"), rows.stream().map(Claim::of).toList());
    }
  }

  /**
   * A number that somebody claims.
   *
   * @param value as a plain decimal
   * @param difference to the lowest of its group
   * @param approximate whether it is said to be
   * @param accordingTo who says so
   * @param words in which words
   * @param date of the article, empty if unknown
   * @param where the path of the very characters
   */
  public record Claim(
      String value,
      String difference,
      boolean approximate,
      String accordingTo,
      String words,
      String date,
      String where) {

    static Claim of(Row row) {
      return new Claim(
          row.text("value"),
          row.text("toLowest"),
          row.text("approximate").equals("true"),
          row.text("accordingTo"),
          row.text("words"),
          row.text("date"),
          row.text("article") + "?at=" + row.text("span") + "#at");
    }
  }

  /**
   * A statement that answers another.
   *
   * @param relation repeats, confirms, denies or answers
   * @param by the one
   * @param to the other
   */
  public record Reply(String relation, Saying by, Saying to) {

    static Reply of(Row row) {
      return new Reply(
          row.text("relation"),
          new Saying(row.text("speakerName"), row.text("content"), row.text("statement")),
          new Saying(row.text("otherSpeaker"), row.text("otherContent"), row.text("other")));
    }
  }

  /**
   * Who said what.
   *
   * @param speaker empty if nobody is named
   * @param content the words
   * @param statement its IRI
   */
  public record Saying(String speaker, String content, String statement) {}

  /** Copies the lists. */
  public ClaimsView {
    groups = List.copyOf(groups);
    replies = List.copyOf(replies);
  }

  /** The page. */
  public static Page page(SavedQueries queries, Questions questions, Optional<String> about) {
    Map<String, String> values = about.map(words -> Map.of("about", words)).orElseGet(Map::of);
    SavedQuery numbers = queries.get(NUMBERS);
    Map<String, List<Row>> groups =
        questions.ask(numbers.bind(values)).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("group") + " " + row.text("event"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Reply> replies =
        questions.ask(queries.get(ANSWERS).bind(Map.of())).stream()
            .filter(row -> concerns(row, about.orElse("")))
            .map(Reply::of)
            .toList();
    return new Page(
        "claims",
        "Claims side by side – NewsGraph",
        new ClaimsView(
            about.orElse(""),
            groups.values().stream().map(Group::of).toList(),
            replies,
            numbers.figure().map(Figure::encoding).orElse("{}")));
  }

  private static boolean concerns(Row row, String about) {
    String words = row.text("content") + " " + row.text("otherContent");
    return words.toLowerCase(Locale.ROOT).contains(about.toLowerCase(Locale.ROOT));
  }

  /** Where the numbers can be had as data. */
  public String source() {
    return "/queries/numbers.json"
        + (about.isEmpty() ? "" : "?about=" + URLEncoder.encode(about, StandardCharsets.UTF_8));
  }
}
