package org.newsgraph.web.page.article;

/**
 * Words of an article that the same marks cover.
 *
 * @param words as printed
 * @param style names of styles: what shows, and whether it is in a content, or in one in another
 * @param iri of the page that the words lead to; empty for a place on this page
 * @param fragment of the place that the words lead to; empty for a whole page, or for no link if
 *     {@code iri} is empty too
 * @param hint says in words what is marked
 * @param quiet whether the keyboard passes it by, because the cue beside it leads to the same fact
 */
public record MarkedSegment(
    String words, String style, String iri, String fragment, String hint, boolean quiet) {

  static MarkedSegment plain(String words) {
    return new MarkedSegment(words, "", "", "", "", false);
  }

  /** Whether another segment has the same marks. */
  boolean isLike(MarkedSegment other) {
    return equals(other.with(words, ""));
  }

  /** This and the words after it. */
  MarkedSegment with(String more) {
    return with(words, more);
  }

  private MarkedSegment with(String first, String more) {
    return new MarkedSegment(first + more, style, iri, fragment, hint, quiet);
  }

  /** Whether anything is marked. */
  public boolean marked() {
    return !style.isEmpty();
  }
}
