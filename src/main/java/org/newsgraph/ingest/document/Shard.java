package org.newsgraph.ingest.document;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of all documents, so that several processes can share the work. What belongs to it follows
 * from a document's bytes, so documents with the same bytes meet in one shard.
 *
 * @param number from 1
 * @param count how many shards there are
 */
public record Shard(int number, int count) {

  /** All there is. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /**
   * @throws IllegalArgumentException if there is no such shard
   */
  public Shard {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException(
          "shard " + number + "/" + count + ": count from 1 to the number of shards");
    }
  }

  /**
   * Reads a form such as {@code 2/7}.
   *
   * @throws IllegalArgumentException if it is of another form, or there is no such shard
   */
  public static Shard of(String form) {
    Matcher matcher = FORM.matcher(form);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + form + "\" is no shard such as 2/7");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether what has this SHA-256 belongs to it. */
  public boolean holds(String sha256) {
    BigInteger hash = new BigInteger(sha256, 16);
    return hash.mod(BigInteger.valueOf(count)).intValue() == number - 1;
  }
}
