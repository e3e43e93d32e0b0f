package org.newsgraph.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
