package org.newsgraph.web.page.resource;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;

/** Reads which statements repeat, confirm, deny or answer others. */
public final class ReplyReader {

  private final PageQueries queries;

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

  /** Replies in the store that the queries run on. */
  public ReplyReader(PageQueries queries) {
    this.queries = queries;
  }

  /**
   * Statements that answer others, denials first.
   *
   * @param about words that one of the two has; empty for everything
   */
  public List<Reply> about(String about, int most) {
    return read("replies", Map.of("about", NodeFactory.createLiteralString(about)), most);
  }

  /** Statements that answer what an actor said, denials first. */
  List<Reply> to(String actor, int most) {
    return read("replies-to", Map.of("entity", NodeFactory.createURI(actor)), most);
  }

  private List<Reply> read(String query, Map<String, Node> values, int most) {
    return queries.select(query, values, 0, most).stream().map(Reply::of).toList();
  }
}
