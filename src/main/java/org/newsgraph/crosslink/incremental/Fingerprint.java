package org.newsgraph.crosslink.incremental;

import org.apache.commons.codec.digest.DigestUtils;

/** Short names of long texts. */
public final class Fingerprint {

  private Fingerprint() {}

  /** The first hex digits of a text's SHA-256; 16 for a few texts, 32 for any number. */
  public static String of(String text, int digits) {
    return DigestUtils.sha256Hex(text).substring(0, digits);
  }
}
