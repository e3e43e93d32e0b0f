package org.newsgraph.model.text;

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
 * @param publications what is known from outside the text, one for each place where it was found
 */
public record Metadata(
    Optional<Passage> title,
    Optional<Passage> source,
    Optional<String> sourceDate,
    Optional<Passage> dateline,
    List<Passage> contributors,
    List<Publication> publications) {

  /** Nothing is known. */
  public static final Metadata NONE =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of());

  /** Copies the lists. */
  public Metadata {
    contributors = List.copyOf(contributors);
    publications = List.copyOf(publications);
  }

  /** Metadata of an article that was found at one place. */
  public Metadata(
      Optional<Passage> title,
      Optional<Passage> source,
      Optional<String> sourceDate,
      Optional<Passage> dateline,
      List<Passage> contributors,
      Publication publication) {
    this(title, source, sourceDate, dateline, contributors, List.of(publication));
  }

  /** The metadata of the same text, found at other places. */
  public Metadata with(List<Publication> found) {
    return new Metadata(title, source, sourceDate, dateline, contributors, found);
  }

  /** The earliest publication date, as ISO 8601; empty if none is known. */
  public Optional<String> issued() {
    return publications.stream()
        .flatMap(publication -> publication.issued().stream())
        .min(String::compareTo);
  }

  /** The publishers, each once. */
  public List<String> publishers() {
    return publications.stream()
        .flatMap(publication -> publication.publisher().stream())
        .distinct()
        .toList();
  }

  /**
   * The headline under which it was published, which need not stand in the text; of several the
   * first in the alphabet, as an article has one title. Empty if none is known.
   */
  public Optional<String> publishedTitle() {
    return publications.stream()
        .flatMap(publication -> publication.title().stream())
        .min(String::compareTo);
  }
}
