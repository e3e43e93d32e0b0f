package org.newsgraph.model.facts;

/** What one statement does to another. */
public enum Relation {
  REPEATS("repeats"),
  CONFIRMS("confirms"),
  DENIES("denies"),
  ANSWERS("answers");

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  /** As the graph and the saved queries write it. */
  public String label() {
    return label;
  }
}
