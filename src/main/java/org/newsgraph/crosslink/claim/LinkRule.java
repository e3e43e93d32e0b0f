package org.newsgraph.crosslink.claim;

import java.util.List;

/** Looks for links between the statements of one article. */
public interface LinkRule {

  /** The pairs that it looked at. */
  List<LinkDecision> apply(StatementContext context);
}
