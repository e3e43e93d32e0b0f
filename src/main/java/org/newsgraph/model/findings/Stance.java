package org.newsgraph.model.findings;

/**
 * What a speaker does by speaking, or what an attitude is; the last four are attitudes, the others
 * statements.
 */
public enum Stance {
  ASSERT("assert"),
  CONFIRM("confirm"),
  DENY("deny"),
  CLAIM("claim"),
  ACCUSE("accuse"),
  WARN("warn"),
  ESTIMATE("estimate"),
  DEMAND("demand"),
  PROMISE("promise"),
  ASK("ask"),
  SUGGEST("suggest"),
  EVALUATE("evaluate"),
  BELIEVE("believe"),
  WANT("want"),
  SUPPORT("support"),
  OPPOSE("oppose");

  private final String label;

  Stance(String label) {
    this.label = label;
  }

  /** Whether it is no act of speech but a belief, a wish, support or opposition. */
  public boolean isAttitude() {
    return switch (this) {
      case BELIEVE, WANT, SUPPORT, OPPOSE -> true;
      default -> false;
    };
  }

  /** As the graph and the saved queries write it. */
  public String label() {
    return label;
  }
}
