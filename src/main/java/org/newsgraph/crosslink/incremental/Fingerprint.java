package org.newsgraph.crosslink.incremental;

import org.apache.commons.codec.digest.DigestUtils;

/** Short names for long texts, used as keys of tables. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * The first digits of the SHA-256 of a text in UTF-8, in lower-case hex.
   *
   * @param digits even; 16 keep apart the texts of one group, 32 any number of texts
   */
  public static String of(String text, int digits) {
    return DigestUtils.sha256Hex(text).substring(0, digits);
  }
}
