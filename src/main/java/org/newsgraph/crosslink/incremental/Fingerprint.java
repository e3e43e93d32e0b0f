package org.newsgraph.crosslink.incremental;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long texts, used as keys of tables. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * The first digits of the SHA-256 of a text in UTF-8, in lower-case hex.
   *
   * @param digits even; 16 keep apart the texts of one group, 32 any number of texts
   */
  public static String of(String text, int digits) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, digits / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
