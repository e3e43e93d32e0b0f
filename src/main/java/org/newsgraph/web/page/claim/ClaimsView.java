package org.newsgraph.web.page.claim;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsgraph.web.page.Row;

/**
 * What different sources claim of the same: numbers in groups, and statements that answer others.
 *
 * @param about what is asked for, empty for everything
 * @param groups the numbers; those first that the sources differ on most
 * @param moreGroups whether there are others
 * @param replies the statements
 * @param moreReplies whether there are others
 * @param encoding how the numbers are drawn, in JSON; empty if they are not
 */
public record ClaimsView(
    String about,
    List<Group> groups,
    boolean moreGroups,
    List<Reply> replies,
    boolean moreReplies,
    String encoding) {

  /**
   * Numbers on one thing.
   *
   * @param thing what is counted
   * @param event what happened to it
   * @param claims who says how many, the lowest number first
   * @param more how many claims are left out
   */
  public record Group(String thing, String event, List<Claim> claims, int more) {

    /** Copies the list. */
    public Group {
      claims = List.copyOf(claims);
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

    static Claim of(Row row, BigDecimal lowest) {
      return new Claim(
          row.text("value"),
          new BigDecimal(row.text("value")).subtract(lowest).toPlainString(),
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

  /** Where the numbers can be had as data. */
  public String source() {
    return "/queries/numbers.json"
        + (about.isEmpty() ? "" : "?about=" + URLEncoder.encode(about, StandardCharsets.UTF_8));
  }
}
