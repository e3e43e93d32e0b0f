package org.newsgraph.model.facts;

import java.util.List;

/**
 * What an entity's IRI is made of. A global key means the same entity in every article; a local one
 * names it within its article only (a bare surname, an unnamed group, a place that no gazetteer
 * knows).
 *
 * @param global whether the entity is the same in every article
 * @param slug lower-case ASCII letters, digits and hyphens, not empty
 */
public record EntityKey(boolean global, String slug) {

  /**
   * @throws IllegalArgumentException if the slug is empty or has other characters
   */
  public EntityKey {
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not a slug: " + slug);
    }
  }

  /** A key of words in lower-case ASCII letters and digits; {@code x} if there is no word. */
  public static EntityKey of(boolean global, List<String> words) {
    return new EntityKey(global, words.isEmpty() ? "x" : Slug.of(String.join("-", words)));
  }
}
