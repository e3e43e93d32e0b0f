package org.newsgraph.statement.select;

import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.CueForm;

/**
 * A rule that reads statements: a row of {@code constructions.tsv} or, for what no pattern over a
 * dependency tree can say, one of the constants here, which {@code rules.tsv} describes. Steps that
 * treat readings differently go by the two forms, never by the name.
 *
 * @param name the name, for {@code ng:rule} and for switching it off
 * @param rank of two competing readings the one with the lower rank wins
 * @param cue the form of the cue
 * @param content the form of the content
 */
public record ReportingRule(String name, int rank, CueForm cue, ContentForm content) {

  /** A paragraph of a dialogue by the label of its turn. */
  public static final ReportingRule DIALOGUE_TURN =
      new ReportingRule("dialogue-turn", 5, CueForm.LABEL, ContentForm.QUOTATION);

  /** The rest of a headline by the label before it. */
  public static final ReportingRule HEADLINE_LABEL =
      new ReportingRule("headline-label", 13, CueForm.LABEL, ContentForm.CLAUSE);

  /** A quotation by the cue clause after it. */
  public static final ReportingRule QUOTATION_CUE_AFTER =
      new ReportingRule("quotation-cue-after", 10, CueForm.VERB, ContentForm.QUOTATION);

  /** A quotation by the cue clause before it. */
  public static final ReportingRule QUOTATION_CUE_BEFORE =
      new ReportingRule("quotation-cue-before", 10, CueForm.VERB, ContentForm.QUOTATION);

  /** A quotation by the speaker before a colon. */
  public static final ReportingRule QUOTATION_COLON =
      new ReportingRule("quotation-colon", 10, CueForm.COLON, ContentForm.QUOTATION);

  /** A sentence by the cue clause in its commas. */
  public static final ReportingRule PARENTHETICAL =
      new ReportingRule("parenthetical", 14, CueForm.VERB, ContentForm.CLAUSE);

  /** A clause by "according to". */
  public static final ReportingRule ACCORDING_TO =
      new ReportingRule("according-to", 15, CueForm.PREPOSITION, ContentForm.CLAUSE);

  /** A clause by the order of the words, behind the constructions that see its tree. */
  public static final ReportingRule SURFACE =
      new ReportingRule("surface", 25, CueForm.VERB, ContentForm.CLAUSE);

  /** The same where the tree is wrong for certain, before any construction. */
  public static final ReportingRule SURFACE_OF_BROKEN_TREE =
      new ReportingRule(SURFACE.name, 18, SURFACE.cue, SURFACE.content);

  /**
   * A noun phrase and what it is called in quotation marks, behind the constructions that see more
   * of the sentence and before a mere object.
   */
  public static final ReportingRule QUOTED_PREDICATE =
      new ReportingRule("quoted-predicate", 38, CueForm.VERB, ContentForm.PREDICATION);

  /** A noun with its light verb says as much as a verb: it comes before a mere object. */
  private static final int SUPPORTED_NOUN = 39;

  /** This rule for a noun that a light verb supports: "voiced concern about". */
  public ReportingRule supported() {
    return new ReportingRule(name, SUPPORTED_NOUN, CueForm.SUPPORTED_NOUN, content);
  }

  /** Whether the content is a quotation. */
  public boolean isQuotation() {
    return content == ContentForm.QUOTATION;
  }

  /** Whether a verb, or what stands for one, reports a whole clause, question or quotation. */
  public boolean isClausal() {
    boolean clause =
        switch (content) {
          case QUOTATION, CLAUSE, QUESTION -> true;
          default -> false;
        };
    return clause && !isNominal();
  }

  /**
   * Whether the reading is weak evidence of reported speech: a mere noun phrase as the object of a
   * verb, or the complement of a noun or adjective alone.
   */
  public boolean isWeak() {
    return isNominal() ? cue != CueForm.SUPPORTED_NOUN : content == ContentForm.TOPIC;
  }

  private boolean isNominal() {
    return cue.isNoun() || cue == CueForm.ADJECTIVE;
  }
}
