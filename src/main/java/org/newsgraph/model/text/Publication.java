package org.newsgraph.model.text;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an article from outside its text: from HTML metadata, a feed, an archive or a
 * user.
 *
 * @param issued the publication date as ISO 8601, a day or a point in time; empty if not known
 * @param publisher who published it, empty if not known
 * @param url its absolute http(s) address, empty if not known
 * @param title its headline, empty if not known
 * @param authors the names of those who wrote it, in the given order; may be empty
 */
public record Publication(
    Optional<String> issued,
    Optional<String> publisher,
    Optional<String> url,
    Optional<String> title,
    List<String> authors) {

  /** Nothing is known. */
  public static final Publication UNKNOWN = of(Optional.empty(), Optional.empty());

  /** Copies the list. */
  public Publication {
    authors = List.copyOf(authors);
  }

  /** When and by whom it was published, and nothing else. */
  public static Publication of(Optional<String> issued, Optional<String> publisher) {
    return new Publication(issued, publisher, Optional.empty(), Optional.empty(), List.of());
  }

  /** This publication, with the other one's value for each component that is empty here. */
  public Publication or(Publication other) {
    return new Publication(
        issued.or(other::issued),
        publisher.or(other::publisher),
        url.or(other::url),
        title.or(other::title),
        authors.isEmpty() ? other.authors() : authors);
  }
}
