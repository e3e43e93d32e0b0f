package org.newsgraph.article;

import java.util.Optional;

/**
 * What is told of an article from outside its file.
 *
 * @param issued the publication date as ISO 8601, empty if not told
 * @param publisher who published it, empty if not told
 */
public record Publication(Optional<String> issued, Optional<String> publisher) {

  /** Nothing was told. */
  public static final Publication UNKNOWN = new Publication(Optional.empty(), Optional.empty());
}
