package org.newsgraph.ingest.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex digits. */
public final class Hashes {

  /** As many digits as tell the articles of any corpus apart. */
  private static final int SHORT = 16;

  private Hashes() {}

  /** The hash of some bytes. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hash of a text in UTF-8. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As much of a hash as names an article. */
  public static String shortened(String hash) {
    return hash.substring(0, SHORT);
  }
}
