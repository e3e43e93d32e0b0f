package org.newsgraph.model.facts;

import java.util.List;
import org.newsgraph.model.text.Passage;

/**
 * Words that could not be resolved, and why.
 *
 * @param kind what they should have been resolved to
 * @param passage the words
 * @param reason why they were not
 * @param candidates labels of what was considered, best first; empty if nothing was
 */
public record Unresolved(Kind kind, Passage passage, Reason reason, List<String> candidates) {

  /** What words can be resolved to. */
  public enum Kind {
    /** The actor behind the source of a statement. */
    SPEAKER("speaker"),
    /** The state of a post or a group. */
    STATE("state"),
    /** A place of the gazetteer. */
    PLACE("place"),
    /** A day or a range of days. */
    DATE("date");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As the graph and the saved queries write it. */
    public String label() {
      return label;
    }
  }

  /** Copies the list. */
  public Unresolved {
    candidates = List.copyOf(candidates);
  }

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
}
