package org.newsgraph.link.claim;

import java.util.List;

/** Looks for links between the statements of one article. */
interface Rule {

  /** The pairs that it looked at. */
  List<Considered> apply(Page page);
}
