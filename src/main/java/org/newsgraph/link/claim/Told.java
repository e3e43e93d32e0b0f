package org.newsgraph.link.claim;

import java.util.Collection;
import org.newsgraph.link.pair.Item;

/** A statement and the article that has it. */
record Told(String article, Hint hint) implements Item {

  private static final char SEPARATOR = '\t';

  static String line(String article, String hint) {
    return article + SEPARATOR + hint;
  }

  /** Reads what {@link #line} wrote, of a line that is a hint. */
  static Told parse(String line) {
    int separator = line.indexOf(SEPARATOR);
    return new Told(
        line.substring(0, separator), Hint.parse(line.substring(separator + 1)).orElseThrow());
  }

  Origin origin() {
    return hint.origin();
  }

  @Override
  public Collection<String> keys() {
    return hint.side().content().keys();
  }

  /**
   * As many as no pair is missed with that has {@link Similarity#JACCARD} of its keys in common.
   */
  @Override
  public int telling() {
    int keys = keys().size();
    return keys - (int) Math.ceil(Similarity.JACCARD * keys) + 1;
  }

  @Override
  public String rank() {
    return origin().rank();
  }
}
