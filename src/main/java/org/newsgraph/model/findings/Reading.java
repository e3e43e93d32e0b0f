package org.newsgraph.model.findings;

/**
 * Whether a place name stands for the place, for the government seated there, or for neither: only
 * findings have the last, a name that says whose something is ("the U.S. constitution").
 */
public enum Reading {
  LITERAL("literal"),
  METONYMIC("metonymic"),
  ATTRIBUTIVE("attributive");

  private final String label;

  Reading(String label) {
    this.label = label;
  }

  /** As the graph and the saved queries write it. */
  public String label() {
    return label;
  }
}
