package org.newsgraph.web.page.resource;

import java.util.Locale;

/**
 * Characters of an article that a fact was read from.
 *
 * @param begin the first code point
 * @param end after the last code point
 * @param kind of the fact
 * @param target where the words lead
 * @param hint what the mark means, in words
 */
record Mark(int begin, int end, Kind kind, Target target, String hint) {

  /** What is marked; where marks cover the same words, the kind that stands first here is shown. */
  enum Kind {
    NUMBER,
    PLACE,
    UNRESOLVED,
    CUE,
    SPEAKER,
    ACTOR,
    CONTENT;

    /** The CSS class. */
    String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where marked words lead.
   *
   * @param iri of a resource with a page; empty for the article's own page
   * @param fragment the id of an element; empty for a whole page
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
