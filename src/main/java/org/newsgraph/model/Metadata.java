package org.newsgraph.model;

import java.util.List;
import java.util.Optional;

/**
 * What an article's file, or whoever handed it to us, says about the article.
 *
 * @param title the headline as printed, empty if there is none
 * @param source the address that the text names as its source, empty if it names none
 * @param sourceDate the date in that address, as precise as it is there: {@code 2025-03-08}, {@code
 *     2025-10} or {@code 2025}; it is no publication date of this text
 * @param dateline the place before the first sentence, as printed
 * @param contributors the names after "contributed reporting" and in bylines, in the text's order
 * @param publication what was told from outside the text
 */
public record Metadata(
    Optional<Passage> title,
    Optional<Passage> source,
    Optional<String> sourceDate,
    Optional<Passage> dateline,
    List<Passage> contributors,
    Publication publication) {

  /** Nothing known. */
  public static final Metadata NONE =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Publication.UNKNOWN);

  /** Copies the list. */
  public Metadata {
    contributors = List.copyOf(contributors);
  }

  /** The publication date as ISO 8601, told from outside; empty if nobody told it. */
  public Optional<String> issued() {
    return publication.issued();
  }

  /** Told from outside; empty if nobody named one. */
  public Optional<String> publisher() {
    return publication.publisher();
  }
}
