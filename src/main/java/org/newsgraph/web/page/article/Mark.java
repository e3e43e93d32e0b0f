package org.newsgraph.web.page.article;

import java.util.Locale;

/**
 * Characters of an article that a fact rests on.
 *
 * @param begin the first code point
 * @param end after the last code point
 * @param kind of the fact
 * @param target where the words lead: a fact's place on this page, or an entity's page
 * @param hint says in words what the mark is
 */
record Mark(int begin, int end, Kind kind, Target target, String hint) {

  /** What is marked; where marks cover the same words, the first of these shows. */
  enum Kind {
    NUMBER,
    PLACE,
    UNRESOLVED,
    CUE,
    SPEAKER,
    ACTOR,
    CONTENT;

    /** The name of its style. */
    String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where a marked word leads.
   *
   * @param iri of a page, or the empty text for this one
   * @param fragment a place on it, or the empty text
   */
  record Target(String iri, String fragment) {

    static Target page(String iri) {
      return new Target(iri, "");
    }

    static Target here(String id) {
      return new Target("", id);
    }
  }

  boolean covers(int from, int to) {
    return begin <= from && to <= end;
  }

  int length() {
    return end - begin;
  }
}
