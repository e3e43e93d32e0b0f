package org.newsgraph.model.findings;

/** Whether content stands in quotation marks: all of it, a part, or none. */
public enum ContentKind {
  DIRECT("direct"),
  MIXED("mixed"),
  INDIRECT("indirect");

  private final String label;

  ContentKind(String label) {
    this.label = label;
  }

  /** As the graph and the saved queries write it. */
  public String label() {
    return label;
  }
}
