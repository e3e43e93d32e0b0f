package org.newsgraph.crosslink;

import java.util.Collection;
import org.newsgraph.crosslink.blocking.RankedItem;
import org.newsgraph.crosslink.claim.ContentSimilarity;

/** A statement and the article that has it. */
record ClaimRecord(String article, ClaimSignature hint) implements ComparableRecord, RankedItem {

  /** So many of the keys that are looked at two must share. */
  private static final int TOGETHER = 2;

  private static final char SEPARATOR = '\t';

  /** Reads what {@link #line} wrote. */
  static ClaimRecord parse(String line) {
    int separator = line.indexOf(SEPARATOR);
    return new ClaimRecord(
        line.substring(0, separator),
        ClaimSignature.parse(line.substring(separator + 1)).orElseThrow());
  }

  @Override
  public String line() {
    return article + SEPARATOR + hint.line();
  }

  /** Whether another statement can have enough in common with it at all. */
  boolean isComparable() {
    return keys().size() >= ContentSimilarity.LEAST_KEYS;
  }

  @Override
  public Origin origin() {
    return hint.origin();
  }

  /** Who tells what, and how. */
  @Override
  public String wording() {
    return hint.told();
  }

  @Override
  public Collection<String> keys() {
    return hint.side().content().keys();
  }

  /**
   * As many as no pair is missed with that has {@link ContentSimilarity#JACCARD} of its keys in
   * common: of those that both have two are among the rarest of each.
   */
  @Override
  public int telling() {
    int keys = keys().size();
    int shared =
        Math.max(ContentSimilarity.LEAST_KEYS, (int) Math.ceil(ContentSimilarity.JACCARD * keys));
    return keys - shared + TOGETHER;
  }
}
