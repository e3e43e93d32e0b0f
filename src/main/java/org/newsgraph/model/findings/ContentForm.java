package org.newsgraph.model.findings;

/** The grammatical form of a statement's content, as the rule that read it sees it. */
public enum ContentForm {
  /** A quotation with a cue clause beside it. */
  QUOTATION,
  /**
   * A finite clause: "said that the bridge is closed"; also an indirect question that the parser
   * takes for a content clause.
   */
  CLAUSE,
  /** An indirect question after an addressee: "asked the council if the bridge is closed". */
  QUESTION,
  /** A to-infinitive: "promised to close the bridge". */
  INFINITIVE,
  /** An -ing form: "admitted closing the bridge". */
  GERUND,
  /** A noun phrase and what is said of it: "called the bridge a ruin". */
  PREDICATION,
  /** A noun phrase, which names a topic and asserts nothing by itself: "confirmed the closure". */
  TOPIC
}
