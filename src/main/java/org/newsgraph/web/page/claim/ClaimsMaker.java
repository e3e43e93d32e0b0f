package org.newsgraph.web.page.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageServlet;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Row;
import org.newsgraph.web.page.claim.ClaimsView.Claim;
import org.newsgraph.web.page.claim.ClaimsView.Group;
import org.newsgraph.web.page.claim.ClaimsView.Reply;

/** Makes the page of claims side by side: as much as one can read, and whether there is more. */
public final class ClaimsMaker implements PageServlet.Maker {

  private static final int GROUPS = 25;
  private static final int CLAIMS = 25;
  private static final int REPLIES = 100;

  private final Questions questions;
  private final String encoding;

  /**
   * @param questions asked of the store
   * @param encoding how numbers are drawn, in JSON; empty if they are not
   */
  public ClaimsMaker(Questions questions, String encoding) {
    this.questions = questions;
    this.encoding = encoding;
  }

  @Override
  public Page page(HttpServletRequest request) {
    String about = Optional.ofNullable(request.getParameter("about")).orElse("");
    Map<String, Node> values = Map.of("about", NodeFactory.createLiteralString(about));
    List<Row> groups = questions.ask("claim-groups", values, 0, GROUPS + 1);
    List<Row> replies = questions.ask("replies", values, 0, REPLIES + 1);
    ClaimsView view =
        new ClaimsView(
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
    List<Claim> claims =
        questions.ask("group-claims", values, 0, CLAIMS).stream()
            .map(row -> Claim.of(row, lowest))
            .toList();
    int more = group.integer("claims") - claims.size();
    return new Group(group.text("name"), group.text("event"), claims, more);
  }
}
