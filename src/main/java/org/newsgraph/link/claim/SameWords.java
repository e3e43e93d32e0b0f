package org.newsgraph.link.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.model.Relation;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stance;

/** The same words read with several sources: "A, B and C report that …". */
final class SameWords implements Rule {

  /** Acts that are the same also where their content is a topic: "warned of floods". */
  private static final Set<Stance> TOPICAL = EnumSet.of(Stance.DEMAND, Stance.WARN);

  private static final String RULE = "same-words";

  @Override
  public List<Considered> apply(Page page) {
    List<Considered> considered = new ArrayList<>();
    Map<List<Span>, List<Integer>> told = new HashMap<>();
    for (int later = 0; later < page.size(); later++) {
      List<Integer> same = told.computeIfAbsent(page.spans(later), s -> new ArrayList<>(1));
      for (int earlier : same) {
        considered.add(judge(page, later, earlier));
      }
      same.add(later);
    }
    return considered;
  }

  private static Considered judge(Page page, int later, int earlier) {
    if (!page.areOfTwoSpeakers(later, earlier)) {
      return Considered.refused(later, earlier, RULE, "not-two-speakers");
    }
    if (!isClaim(page.statement(later)) || !isClaim(page.statement(earlier))) {
      return Considered.refused(later, earlier, RULE, "other-act");
    }
    boolean denies = Acts.isDenial(page.statement(later));
    if (denies == Acts.isDenial(page.statement(earlier))) {
      return Considered.linked(later, Relation.REPEATS, earlier, RULE);
    }
    return denies
        ? Considered.linked(later, Relation.DENIES, earlier, RULE)
        : Considered.linked(earlier, Relation.DENIES, later, RULE);
  }

  /** Whether two who share it say the same; two who promise the same each mean themselves. */
  private static boolean isClaim(ReportedStatement statement) {
    boolean judged = Acts.isDenial(statement) || Acts.isConfirmation(statement);
    boolean told = Acts.tells(statement) && (judged || Acts.isClaim(statement));
    return told || (!statement.negated() && TOPICAL.contains(statement.stance()));
  }
}
