package org.newsgraph.ingest.document;

import org.apache.commons.codec.digest.DigestUtils;


/** SHA-256 in lower-case hex digits. */
public final class Hashes {

  /** As many digits as tell the articles of any corpus apart. */
  private static final int SHORT = 16;

  private Hashes() {}

  /** The hash of some bytes. */
  public static String sha256(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes);
  }

  /** The hash of a text in UTF-8. */
  public static String sha256(String text) {
    return DigestUtils.sha256Hex(text);
  }

  /** As much of a hash as names an article. */
  public static String shortened(String hash) {
    return hash.substring(0, SHORT);
  }
}
