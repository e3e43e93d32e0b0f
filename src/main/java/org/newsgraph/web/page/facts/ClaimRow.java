package org.newsgraph.web.page.facts;

import java.util.List;
import java.util.Optional;
import org.newsgraph.web.page.Excerpt;
import org.newsgraph.web.page.Named;

/**
 * A statement or an attitude, as pages show it.
 *
 * @param iri of it
 * @param attitude whether the article ascribes a belief or a wish and not words
 * @param article that it stands in
 * @param who is credited with it
 * @param parts of the content; the cue may stand between them
 * @param cue the reporting words
 * @param manner what the speaker does by it
 * @param occasion where and when
 */
public record ClaimRow(
    String iri,
    boolean attitude,
    Named article,
    Source who,
    List<Excerpt> parts,
    Excerpt cue,
    Manner manner,
    Occasion occasion) {

  /**
   * Who is credited.
   *
   * @param actor if it could be told who is meant
   * @param words that name the source, if any do
   */
  public record Source(Optional<Named> actor, Optional<Excerpt> words) {

    /** The name of the actor, or the words, or that nobody is named. */
    public String name() {
      return actor.map(Named::label).or(() -> words.map(Excerpt::words)).orElse("nobody is named");
    }
  }

  /**
   * What the speaker does by it.
   *
   * @param stance such as deny
   * @param kind direct, mixed or indirect
   * @param hedge a word that weakens the attribution
   * @param negated whether the article says that it was not said
   * @param within the IRI of the statement in whose content it stands
   * @param rule that read it
   */
  public record Manner(
      String stance,
      String kind,
      Optional<String> hedge,
      boolean negated,
      Optional<String> within,
      Optional<String> rule) {}

  /**
   * Where and when it was said.
   *
   * @param medium as printed
   * @param addressee as printed
   * @param day or the first and the last of the days that it may have been
   * @param words that tell the day, as printed
   */
  public record Occasion(
      Optional<String> medium,
      Optional<String> addressee,
      Optional<String> day,
      Optional<String> words) {

    /** The words and the day that they mean. */
    public Optional<String> when() {
      if (words.isPresent() && day.isPresent()) {
        return Optional.of("%s (%s)".formatted(words.get(), day.get()));
      }
      return words.or(() -> day);
    }
  }

  /** Copies the list. */
  public ClaimRow {
    parts = List.copyOf(parts);
  }

  /** Where the fact stands on the page of its article. */
  public String id() {
    return Facts.id(article.iri(), iri);
  }
}
