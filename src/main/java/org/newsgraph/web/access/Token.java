package org.newsgraph.web.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a program shows instead of a password: 256 random bits, so that a plain hash of it may be
 * kept.
 */
public record Token(String value) {

  private static final int BYTES = 32;

  /** One that nobody can guess. */
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  String hash() {
    return hash(value);
  }

  /** The SHA-256 of some words, in hex. */
  static String hash(String words) {
    return DigestUtils.sha256Hex(words);
  }
}
