package org.newsgraph.web.page.resource;

import java.util.List;
import java.util.Optional;

/**
 * A statement or an attitude, as pages show it.
 *
 * @param iri of it
 * @param attitude whether the article ascribes a belief or a wish instead of words
 * @param article that it stands in
 * @param who is credited with it
 * @param parts of the content, at least one; the cue may stand between them
 * @param cue the reporting words
 * @param manner how it is said, and how it was read
 * @param occasion where and when it was said
 */
public record StatementRow(
    String iri,
    boolean attitude,
    NamedResource article,
    Source who,
    List<Excerpt> parts,
    Excerpt cue,
    Manner manner,
    Occasion occasion) {

  /**
   * Who is credited with a statement.
   *
   * @param actor the speaker, if resolved
   * @param words the speaker's phrase; empty if nobody is named
   */
  public record Source(Optional<NamedResource> actor, Optional<Excerpt> words) {

    /** The name of the actor, else the words, else that nobody is named. */
    public String name() {
      return actor
          .map(NamedResource::label)
          .or(() -> words.map(Excerpt::words))
          .orElse("nobody is named");
    }
  }

  /**
   * How a statement is said, and how it was read.
   *
   * @param stance such as "deny"
   * @param kind "direct", "mixed" or "indirect"
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
   * Where and when a statement was made.
   *
   * @param medium as printed
   * @param addressee as printed
   * @param day an ISO 8601 date or month, or the first and the last possible day
   * @param words that name the day, as printed
   */
  public record Occasion(
      Optional<String> medium,
      Optional<String> addressee,
      Optional<String> day,
      Optional<String> words) {

    /** The words with the day that they mean, or whichever of the two there is. */
    public Optional<String> when() {
      if (words.isPresent() && day.isPresent()) {
        return Optional.of("%s (%s)".formatted(words.get(), day.get()));
      }
      return words.or(() -> day);
    }
  }

  /**
   * A link from one statement to another.
   *
   * @param relation in words, such as "denies" or "is denied by"
   * @param other the statement at the other end
   */
  public record Link(String relation, StatementRow other) {}

  /** Copies the list. */
  public StatementRow {
    parts = List.copyOf(parts);
  }

  /** The id of the element that shows it on its article's page. */
  public String id() {
    return FactReader.elementId(article.iri(), iri);
  }
}
