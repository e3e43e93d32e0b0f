package org.newsgraph.model.facts;

/** Why something could not be resolved; the ontology has a concept for each. */
public enum Reason {
  /** Nothing before a pronoun or a noun fits it. */
  NO_ANTECEDENT("no-antecedent"),
  /** Several readings fit equally well. */
  AMBIGUOUS("ambiguous"),
  /** No list or gazetteer has the name. */
  UNKNOWN_NAME("unknown-name"),
  /** What is known by the name does not fit the rest of the article. */
  IMPLAUSIBLE("implausible"),
  /** The article ascribes words and names nobody. */
  NO_SOURCE("no-source"),
  /** A date without a publication date to count from. */
  NO_ANCHOR("no-anchor"),
  /** Date words that name no day, week, month or year. */
  NO_DAY("no-day");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  /** As the graph and the saved queries write it. */
  public String label() {
    return label;
  }
}
