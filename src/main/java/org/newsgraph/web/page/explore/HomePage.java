package org.newsgraph.web.page.explore;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;
import org.newsgraph.web.page.explore.ClaimReader.Group;
import org.newsgraph.web.page.resource.ReplyReader;
import org.newsgraph.web.page.resource.ReplyReader.Reply;

/**
 * The front page: what was found in the stored articles, each finding leading on. It is computed
 * once for each state of the graph. Safe for use by several threads.
 */
public final class HomePage {

  private static final int GROUPS = 3;
  private static final int REPLIES = 5;
  private static final int ARTICLES = 8;
  private static final int SPEAKERS = 10;

  private final PageQueries queries;
  private final ClaimReader claims;
  private final ReplyReader replies;
  private final Supplier<String> digest;
  private Optional<View> last = Optional.empty();

  /**
   * What the page shows.
   *
   * @param digest of the graph that it was computed for
   * @param groups numbers on which sources differ most
   * @param replies denials first
   * @param articles the latest first
   * @param speakers those who are quoted most
   */
  public record View(
      String digest,
      List<Group> groups,
      List<Reply> replies,
      List<Item> articles,
      List<Item> speakers) {

    /** Copies the lists. */
    public View {
      groups = List.copyOf(groups);
      replies = List.copyOf(replies);
      articles = List.copyOf(articles);
      speakers = List.copyOf(speakers);
    }

    /** The largest number of statements that a speaker has; at least one. */
    public int mostStatements() {
      return speakers.stream().mapToInt(it -> Integer.parseInt(it.detail())).max().orElse(1);
    }
  }

  /**
   * Something with a page of its own.
   *
   * @param iri of it
   * @param name of it
   * @param detail a date, or a number of statements; may be empty
   */
  public record Item(String iri, String name, String detail) {

    private static Item of(Row row) {
      return new Item(row.text("thing"), row.text("name"), row.text("detail"));
    }
  }

  /**
   * @param digest gives that of the graph as it is now
   */
  public HomePage(PageQueries queries, Supplier<String> digest) {
    this.queries = queries;
    this.claims = new ClaimReader(queries);
    this.replies = new ReplyReader(queries);
    this.digest = digest;
  }

  /** The page for the graph as it is now. */
  public synchronized Page page() {
    String now = digest.get();
    View view = last.filter(it -> it.digest().equals(now)).orElseGet(() -> read(now));
    last = Optional.of(view);
    return new Page("home", "NewsGraph: who said what", view);
  }

  private View read(String now) {
    return new View(
        now,
        claims.groups("", GROUPS),
        replies.about("", REPLIES),
        items("home-articles", ARTICLES),
        items("home-speakers", SPEAKERS));
  }

  private List<Item> items(String query, int most) {
    Map<String, Item> items = new LinkedHashMap<>();
    queries
        .select(query, Map.of())
        .forEach(row -> items.putIfAbsent(row.text("thing"), Item.of(row)));
    Collection<Item> all = items.values();
    return all.stream().limit(most).toList();
  }
}
