package org.newsgraph.pipeline;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** An article's facts break the rules of the graph, so it is not stored. */
public final class RejectedArticleException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ArrayList<String> reasons;

  /** With what is wrong, one sentence each, at least one. */
  public RejectedArticleException(List<String> reasons) {
    super(String.join("; ", reasons));
    this.reasons = new ArrayList<>(reasons);
  }

  /** What is wrong, one sentence each. */
  public List<String> reasons() {
    return List.copyOf(reasons);
  }
}
