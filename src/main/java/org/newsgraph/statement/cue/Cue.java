package org.newsgraph.statement.cue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.model.findings.Stance;

/**
 * A sense of a reporting word: what a speaker does by using it with one set of complements.
 *
 * @param lemma the dictionary form; of a preposition its words, separated by spaces
 * @param group the class of reporting words that it belongs to
 * @param stance what a speaker does by using it
 * @param frames the complements it takes
 */
public record Cue(String lemma, Group group, Stance stance, Set<Frame> frames) {

  /** Classes of reporting words, after those of VerbNet and FrameNet. */
  public enum Group {
    SAY,
    CLAIM,
    CONFIRM,
    DENY,
    WARN,
    SUGGEST,
    ESTIMATE,
    SHOW,
    ACCUSE,
    ASK,
    DEMAND,
    PROMISE,
    EVALUATE,
    BELIEF,
    WISH,
    SUPPORT,
    OPPOSE,
    /** Nouns of any class. */
    NOUN,
    /** Adjectives of any class. */
    ADJECTIVE;

    /**
     * Parses a name as {@code cues.tsv} writes it.
     *
     * @throws IllegalArgumentException if there is no such group
     */
    static Group parse(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** Copies {@code frames}. */
  public Cue {
    frames = Set.copyOf(frames);
  }

  /** Whether its user holds a view rather than says something. */
  public boolean isAttitude() {
    return switch (stance) {
      case BELIEVE, WANT, SUPPORT, OPPOSE -> true;
      default -> false;
    };
  }

  /** The words of the lemma; several for some prepositions. */
  public List<String> words() {
    return List.of(lemma.split(" ", -1));
  }
}
