package org.newsgraph.model.findings;

/** Whether a place name stands for the place, or for the government seated there. */
public enum Reading {
  LITERAL("literal"),
  METONYMIC("metonymic");

  private final String label;

  Reading(String label) {
    this.label = label;
  }

  /** As the graph and the saved queries write it. */
  public String label() {
    return label;
  }
}
