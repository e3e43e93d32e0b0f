package org.newsgraph.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Adds up a SHA-256. */
public final class Sha256 {

  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What adds it up, to be given bytes. */
  public MessageDigest digest() {
    return digest;
  }

  /** Adds a line and its line end. */
  public Sha256 line(String line) {
    return line(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a line and its line end. */
  public Sha256 line(byte[] line) {
    digest.update(line);
    digest.update((byte) '\n');
    return this;
  }

  /** Adds what is left of a stream. */
  public void all(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      digest.update(buffer, 0, count);
    }
  }

  /** 64 lower-case hex digits; begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
