package org.newsgraph.ingest.run;

import java.nio.charset.StandardCharsets;
import org.newsgraph.store.file.Sha256;

/** SHA-256 in lower-case hex digits. */
public final class Hashes {

  /** 64 bits: enough to distinguish the articles of any corpus. */
  private static final int SHORT = 16;

  private Hashes() {}

  /** The hash of some bytes, 64 digits. */
  public static String sha256(byte[] bytes) {
    Sha256 sum = new Sha256();
    sum.digest().update(bytes);
    return sum.hex();
  }

  /** The hash of a text in UTF-8, 64 digits. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first 16 digits of a hash, as they stand in the ids of articles. */
  public static String shortened(String hash) {
    return hash.substring(0, SHORT);
  }

  /** The first 16 digits of the hash of a text. */
  public static String shortSha256(String text) {
    return shortened(sha256(text));
  }
}
