package org.newsgraph.ingest.run;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several shares of all documents, so that several processes can divide the work. A
 * document's shard follows from its bytes, so documents with the same bytes are in one shard.
 *
 * @param number from 1
 * @param count how many shards there are
 */
public record Shard(int number, int count) {

  /** The one shard of all documents. */
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
   * Parses a form such as {@code 2/7}.
   *
   * @throws IllegalArgumentException if the form is another, or there is no such shard
   */
  public static Shard of(String form) {
    Matcher matcher = FORM.matcher(form);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + form + "\" is no shard such as 2/7");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether a document belongs to this shard, by the SHA-256 of its bytes in hex digits. */
  public boolean holds(String sha256) {
    BigInteger hash = new BigInteger(sha256, 16);
    return hash.mod(BigInteger.valueOf(count)).intValue() == number - 1;
  }
}
