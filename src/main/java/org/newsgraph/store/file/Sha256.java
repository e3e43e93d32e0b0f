package org.newsgraph.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The SHA-256 of lines, computed as they come. What is hashed as a whole takes {@link DigestUtils}.
 * Not for use by several threads.
 */
public final class Sha256 {

  private static final int BUFFER = 1 << 16;

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

  /** Adds the rest of a stream, which is not closed. */
  public void all(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER]; // DigestUtils reads one KiB at a time
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      digest.update(buffer, 0, count);
    }
  }

  /** 64 lower-case hex digits; resets the digest. */
  public String hex() {
    return Hex.encodeHexString(digest.digest());
  }
}
