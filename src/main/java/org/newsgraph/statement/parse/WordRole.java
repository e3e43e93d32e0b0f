package org.newsgraph.statement.parse;

/**
 * What a function word does for the rules that read statements, as {@code function-words.tsv} lists
 * it. A word can have several roles.
 */
public enum WordRole {
  /** Begins a content clause and is no part of what is said. */
  COMPLEMENTIZER,
  /** Begins an indirect question. */
  INTERROGATIVE,
  /** Marks who acts in a passive. */
  AGENT,
  /** Stands before the participle of saying after a verb of quoting. */
  QUOTATIVE,
  /** Begins a relative clause. */
  RELATIVE,
  /** Begins a relative clause without an antecedent. */
  FREE_RELATIVE,
  /** Denies the cue that it depends on. */
  NEGATOR,
  /** Denies a word after a conjunction, so that no clause begins there. */
  NEGATIVE_PARTICLE,
  /** Begins what stands against what was said. */
  CONCESSIVE,
  /** Joins a clause that continues. */
  ADDITIVE,
  /** Joins a clause that contrasts. */
  ADVERSATIVE,
  /** Can begin another statement of the sentence. */
  STATEMENT_LINK,
  /** Can begin another statement of the sentence after a comma or closing quotation mark only. */
  STATEMENT_LINK_AFTER_COMMA,
  /** Can stand before a participle that shares the subject of its governor. */
  PARTICIPLE_LINK,
  /** Points back to what was said before. */
  DEFINITE,
  INDEFINITE_ARTICLE,
  /** Stands before who else does something meanwhile. */
  ACCOMPANIMENT,
  /** Begins an example after a comma, which belongs to the noun phrase before it. */
  EXEMPLIFIER,
  /** Stands for speakers without a noun. */
  SPEAKER_QUANTIFIER,
  /** Begins a phrase for nobody. */
  NOBODY,
  /** Stands before the medium or occasion of a statement. */
  MEDIUM_PREPOSITION,
  /** Tells when or in spite of what something was said. */
  OCCASION_PREPOSITION,
  /** Stands before an infinitive. */
  INFINITIVE,
  /** Stands for whoever speaks or is spoken to. */
  SPEECH_PARTICIPANT,
  /** Is a subject where it stands before a finite verb. */
  SUBJECT_PRONOUN,
  /** Begins a clause that tells when or why, or a content clause. */
  SUBORDINATOR
}
