package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.model.ContentKind;
import org.newsgraph.model.Relation;
import org.newsgraph.model.ReportedStatement;

/** Statements of one article that quote the same words. */
final class SameQuotation implements Rule {

  /** The name of the rule. */
  static final String RULE = "same-quotation";

  @Override
  public List<Considered> apply(Page page) {
    List<Considered> considered = new ArrayList<>();
    Map<String, List<Integer>> quoting = new HashMap<>();
    for (int later = 0; later < page.size(); later++) {
      Set<Integer> sharing = new TreeSet<>();
      for (String run : page.quoted(later).runs()) {
        List<Integer> same = quoting.computeIfAbsent(run, r -> new ArrayList<>(1));
        sharing.addAll(same);
        same.add(later);
      }
      for (int earlier : sharing) {
        if (!page.overlap(later, earlier) && page.quoted(later).isLike(page.quoted(earlier))) {
          considered.add(judge(page, later, earlier));
        }
      }
    }
    return considered;
  }

  /** Whether a quotation in it is what its known speaker says to be so. */
  static boolean isOwn(Page page, int index) {
    ReportedStatement statement = page.statement(index);
    boolean plain =
        statement.kind() == ContentKind.DIRECT || page.contents().get(index).negations() == 0;
    return Acts.tells(statement)
        && !Acts.isDenial(statement)
        && plain
        && page.attribution(index).speaker().isPresent();
  }

  private static Considered judge(Page page, int later, int earlier) {
    return isOwn(page, later) && isOwn(page, earlier)
        ? Considered.linked(later, Relation.REPEATS, earlier, RULE)
        : Considered.refused(later, earlier, RULE, "unclear-polarity");
  }
}
