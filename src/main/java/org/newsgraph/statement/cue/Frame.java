package org.newsgraph.statement.cue;

import java.util.Locale;

/**
 * A complement that a cue takes; {@code cues.tsv} and {@code constructions.tsv} write it {@code
 * np-as} or, with a preposition, {@code prep:for}.
 *
 * @param complement its kind
 * @param preposition in lower case; empty if the kind has none, or the pattern of a construction
 *     names it
 */
public record Frame(Complement complement, String preposition) {

  /** A quotation. */
  public static final Frame QUOTE = new Frame(Complement.QUOTE, "");

  /** A finite clause or an indirect question. */
  public static final Frame CLAUSE = new Frame(Complement.CLAUSE, "");

  /** Who is spoken to, as the object. */
  public static final Frame ADDRESSEE = new Frame(Complement.ADDRESSEE, "");

  /** A noun phrase and "as" with what it is said to be. */
  public static final Frame OBJECT_AS = new Frame(Complement.NP_AS, "");

  /** A noun phrase and what it is called. */
  public static final Frame OBJECT_PREDICATE = new Frame(Complement.SMALL, "");

  /** The kinds of complements, as the head of {@code cues.tsv} describes them. */
  public enum Complement {
    QUOTE,
    CLAUSE,
    INF,
    OBJ_INF,
    VING,
    NP,
    NP_AS,
    NP_TO,
    SMALL,
    NP_PREP,
    PREP,
    ADDRESSEE
  }

  /**
   * Parses a frame, such as {@code clause}, {@code prep:for} or {@code prep:}.
   *
   * @throws IllegalArgumentException if there is no such kind of complement
   */
  public static Frame parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    return new Frame(
        Complement.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
        colon < 0 ? "" : text.substring(colon + 1));
  }

  /** A prepositional phrase with this preposition. */
  public static Frame prepositional(String preposition) {
    return new Frame(Complement.PREP, preposition);
  }

  /** This frame with the preposition, if its kind has one. */
  public Frame with(String preposition) {
    return switch (complement) {
      case PREP, NP_PREP -> new Frame(complement, preposition);
      default -> this;
    };
  }
}
