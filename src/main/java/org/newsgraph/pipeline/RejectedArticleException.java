package org.newsgraph.pipeline;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** Is thrown for an article that is not stored, because its facts break a rule of the graph. */
public final class RejectedArticleException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ArrayList<String> reasons;

  /**
   * @param reasons what is wrong, a sentence each, at least one
   */
  public RejectedArticleException(List<String> reasons) {
    super(String.join("; ", reasons));
    this.reasons = new ArrayList<>(reasons);
  }

  /** What is wrong, a sentence each. */
  public List<String> reasons() {
    return List.copyOf(reasons);
  }
}
