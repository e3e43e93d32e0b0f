package org.newsgraph.store.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The SHA-256 of lines, computed as they come. What is hashed as a whole takes {@link DigestUtils}.
 * Not for use by several threads.
 */
public final class Sha256 {

  private final MessageDigest digest = DigestUtils.getSha256Digest();

  /** Starts with no bytes. */
  public Sha256() {}

  /** The digest that the bytes go into, for streams that feed it. */
  public MessageDigest digest() {
    return digest;
  }

  /** Adds the UTF-8 bytes of a line and a line feed. */
  public Sha256 line(String line) {
    return line(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a line and a line feed. */
  public Sha256 line(byte[] line) {
    digest.update(line);
    digest.update((byte) '\n');
    return this;
  }

  /** 64 lower-case hex digits; resets the digest. */
  public String hex() {
    return Hex.encodeHexString(digest.digest());
  }
}
