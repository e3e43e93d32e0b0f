package org.newsgraph.model.findings;

/** The grammatical form of a reporting word or phrase, as the rule that read it sees it. */
public enum CueForm {
  /** A verb of which the content is a complement, or which stands beside it. */
  VERB,
  /** The verb of a clause that comments on its own sentence: "as the mayor had warned". */
  AS_CLAUSE,
  /** A preposition: "according to the mayor". */
  PREPOSITION,
  /** The colon between a speaker and a quotation. */
  COLON,
  /** The mark after the label of a turn in a dialogue: "Smith:", "((Smith))". */
  LABEL,
  /** A noun: "the mayor's claim that". */
  NOUN,
  /** A noun with the verb that supports it: "voiced concern that". */
  SUPPORTED_NOUN,
  /** An adjective: "confident that". */
  ADJECTIVE;

  /** Whether the cue is a noun, with or without a supporting verb. */
  public boolean isNoun() {
    return this == NOUN || this == SUPPORTED_NOUN;
  }
}
