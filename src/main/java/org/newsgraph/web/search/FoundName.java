package org.newsgraph.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Somebody or some place whose name was found.
 *
 * @param iri of the entity
 * @param name that was found, with the words that were searched for
 * @param label what it is usually called, if that is another name; else empty
 */
public record FoundName(String iri, Marked name, String label) {

  /** The address of a search for what they said. */
  public String statements() {
    return search("speaker");
  }

  /** The address of a search for what mentions the place. */
  public String statementsThere() {
    return search("place");
  }

  private String search(String filter) {
    String phrase = "\"" + name.plain() + "\"";
    return "/search?" + filter + "=" + URLEncoder.encode(phrase, StandardCharsets.UTF_8);
  }
}
