package org.newsgraph.web.page.explore;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.Reuse;
import org.newsgraph.web.page.explore.ClaimReader.Group;
import org.newsgraph.web.page.resource.ReplyReader;
import org.newsgraph.web.page.resource.ReplyReader.Reply;

/**
 * The page of claims side by side: numbers that several sources give for the same thing, and
 * statements that answer others; as many as one can read, and whether there are more.
 */
public final class ClaimsPage {

  private static final int GROUPS = 25;
  private static final int REPLIES = 50;

  private final ClaimReader claims;
  private final ReplyReader replies;
  private final PageQueries queries;

  /**
   * What the page shows.
   *
   * @param about a word that is asked for; empty for everything
   * @param groups numbers; first those on which the sources differ most
   * @param moreGroups whether there are others
   * @param replies statements that answer others
   * @param moreReplies whether there are others
   * @param groupsReuse the query behind the groups
   * @param repliesReuse the query behind the replies
   */
  public record View(
      String about,
      List<Group> groups,
      boolean moreGroups,
      List<Reply> replies,
      boolean moreReplies,
      Reuse groupsReuse,
      Reuse repliesReuse) {

    /** Copies the lists. */
    public View {
      groups = List.copyOf(groups);
      replies = List.copyOf(replies);
    }
  }

  /** Claims of the store that the queries run on. */
  public ClaimsPage(PageQueries queries) {
    this.queries = queries;
    this.claims = new ClaimReader(queries);
    this.replies = new ReplyReader(queries);
  }

  /** The page for a request, which may name a word that the claims must have. */
  public Page page(HttpServletRequest request) {
    String about = Optional.ofNullable(request.getParameter("about")).orElse("");
    List<Group> groups = claims.groups(about, GROUPS + 1);
    List<Reply> answers = replies.about(about, REPLIES + 1);
    View view =
        new View(
            about,
            groups.stream().limit(GROUPS).toList(),
            groups.size() > GROUPS,
            answers.stream().limit(REPLIES).toList(),
            answers.size() > REPLIES,
            Reuse.of(
                "Numbers on which sources differ",
                queries.sparql("claim-groups", ClaimReader.about(about))),
            Reuse.of(
                "Statements that answer others",
                queries.sparql("replies", ClaimReader.about(about))));
    return new Page("claims", "Claims side by side – NewsGraph", view);
  }
}
