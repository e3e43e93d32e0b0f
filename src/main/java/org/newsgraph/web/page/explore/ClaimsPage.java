package org.newsgraph.web.page.explore;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Numbers;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;

/**
 * The page of claims side by side: numbers that several sources give for the same thing, and
 * statements that answer others; as many as one can read, and whether there are more.
 */
public final class ClaimsPage {

  private static final int GROUPS = 25;
  private static final int CLAIMS = 25;
  private static final int REPLIES = 100;

  private final PageQueries queries;
  private final String encoding;

  /**
   * What the page shows.
   *
   * @param about a word that is asked for; empty for everything
   * @param groups numbers; first those on which the sources differ most
   * @param moreGroups whether there are others
   * @param replies statements that answer others
   * @param moreReplies whether there are others
   * @param encoding how the numbers are drawn, in JSON; empty if they are not
   */
  public record View(
      String about,
      List<Group> groups,
      boolean moreGroups,
      List<Reply> replies,
      boolean moreReplies,
      String encoding) {

    /** Copies the lists. */
    public View {
      groups = List.copyOf(groups);
      replies = List.copyOf(replies);
    }

    /** The path of the numbers as data. */
    public String source() {
      return "/queries/numbers.json"
          + (about.isEmpty() ? "" : "?about=" + URLEncoder.encode(about, StandardCharsets.UTF_8));
    }
  }

  /**
   * Numbers on one thing.
   *
   * @param thing what is counted
   * @param event what happened to it
   * @param claims the lowest number first
   * @param more how many claims are left out
   */
  public record Group(String thing, String event, List<ClaimedNumber> claims, int more) {

    /** Copies the list. */
    public Group {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A number that somebody claims.
   *
   * @param value with commas between thousands
   * @param difference from the lowest of its group
   * @param approximate whether it is hedged
   * @param accordingTo the source
   * @param words of the claim
   * @param date of the article; empty if unknown
   * @param where the IRI of the article, and the query that shows the number in it
   */
  public record ClaimedNumber(
      String value,
      String difference,
      boolean approximate,
      String accordingTo,
      String words,
      String date,
      String where) {

    private static ClaimedNumber of(Row row, BigDecimal lowest) {
      return new ClaimedNumber(
          Numbers.grouped(row.text("value")),
          Numbers.grouped(new BigDecimal(row.text("value")).subtract(lowest).toPlainString()),
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
   * @param relation "repeats", "confirms", "denies" or "answers"
   * @param by the statement that does so
   * @param to the other
   */
  public record Reply(String relation, Saying by, Saying to) {

    private static Reply of(Row row) {
      return new Reply(
          row.text("relation"),
          new Saying(row.text("speakerName"), row.text("content"), row.text("statement")),
          new Saying(row.text("otherSpeaker"), row.text("otherContent"), row.text("other")));
    }
  }

  /**
   * One end of a reply.
   *
   * @param speaker empty if not resolved
   * @param content the words
   * @param statement its IRI
   */
  public record Saying(String speaker, String content, String statement) {}

  /**
   * @param encoding how numbers are drawn, in JSON; empty if they are not
   */
  public ClaimsPage(PageQueries queries, String encoding) {
    this.queries = queries;
    this.encoding = encoding;
  }

  /** The page for a request, which may name a word that the claims must have. */
  public Page page(HttpServletRequest request) {
    String about = Optional.ofNullable(request.getParameter("about")).orElse("");
    Map<String, Node> values = Map.of("about", NodeFactory.createLiteralString(about));
    List<Row> groups = queries.select("claim-groups", values, 0, GROUPS + 1);
    List<Row> replies = queries.select("replies", values, 0, REPLIES + 1);
    View view =
        new View(
            about,
            groups.stream().limit(GROUPS).map(this::group).toList(),
            groups.size() > GROUPS,
            replies.stream().limit(REPLIES).map(Reply::of).toList(),
            replies.size() > REPLIES,
            encoding);
    return new Page("claims", "Claims side by side – NewsGraph", view);
  }

  private Group group(Row group) {
    Map<String, Node> values =
        Map.of("group", group.terms().get("group"), "event", group.terms().get("event"));
    BigDecimal lowest = new BigDecimal(group.text("lowest"));
    List<ClaimedNumber> claims =
        queries.select("group-claims", values, 0, CLAIMS).stream()
            .map(row -> ClaimedNumber.of(row, lowest))
            .toList();
    int more = group.integer("claims") - claims.size();
    return new Group(group.text("name"), group.text("event"), claims, more);
  }
}
