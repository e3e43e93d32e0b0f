package org.newsgraph.web.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a program authenticates with instead of a password. It has 256 random bits, so a plain hash
 * of it may be stored.
 */
public record AccessToken(String value) {

  private static final int BYTES = 32;

  /** Returns a new token. */
  public static AccessToken random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Returns the SHA-256 of the token, in hex digits. */
  String hash() {
    return hash(value);
  }

  /** Returns the SHA-256 of a text in UTF-8, in hex digits. */
  static String hash(String words) {
    return DigestUtils.sha256Hex(words);
  }
}
