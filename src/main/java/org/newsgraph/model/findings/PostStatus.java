package org.newsgraph.model.findings;

/** Whether a post is held now, was held, is held for someone, or will be held. */
public enum PostStatus {
  CURRENT("current"),
  FORMER("former"),
  ACTING("acting"),
  DESIGNATE("designate");

  private final String label;

  PostStatus(String label) {
    this.label = label;
  }

  /** As the graph and the saved queries write it. */
  public String label() {
    return label;
  }
}
