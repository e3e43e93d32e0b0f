package org.newsgraph.bench.article;

/**
 * A word of a generated article that could as well be another one of its kind.
 *
 * @param kind what it stands for
 * @param word as the lists have it: things in the singular, verbs in the infinitive, numbers with
 *     commas between thousands
 * @param state that a town lies in; empty for other kinds
 */
record Drawn(Kind kind, String word, String state) {

  /** What a word can stand for. */
  enum Kind {
    GIVEN_NAME,
    SURNAME,
    TOWN,
    THING,
    VERB,
    NUMBER
  }
}
