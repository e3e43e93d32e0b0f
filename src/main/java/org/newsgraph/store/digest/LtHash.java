package org.newsgraph.store.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Base64;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A sum over a set of lines that lines can be added to and taken off, in any order.
 *
 * <p>A line adds 1,024 numbers of 16 bits, modulo 2<sup>16</sup>: with h = SHA-256(line) they are
 * SHA-256(h ‖ 0x00) ‖ SHA-256(h ‖ 0x01) ‖ … ‖ SHA-256(h ‖ 0x3f), little-endian. The digest is the
 * SHA-256 of the sums. A line that is added twice is not the same as one that is added once: who
 * adds lines sees to it that each is there once. Not for use by several threads.
 */
public final class LtHash {

  private static final int HASH = 32;

  private static final int BLOCKS = 64;
  private static final int BYTES = BLOCKS * HASH;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The highest bit of each of the four numbers in a long, which carries into the next one. */
  private static final long HIGHEST = 0x8000_8000_8000_8000L;

  private final MessageDigest sha256 = DigestUtils.getSha256Digest();
  private final long[] sums = new long[BYTES / Long.BYTES];
  private final byte[] seed = new byte[HASH + 1];
  private final byte[] numbers = new byte[BYTES];

  /** The sum of no lines. */
  public LtHash() {}

  /**
   * The sum that {@link #sums} gave.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static LtHash of(String sums) {
    byte[] bytes = Base64.getDecoder().decode(sums);
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("%d bytes, not %d".formatted(bytes.length, BYTES));
    }
    LtHash hash = new LtHash();
    for (int i = 0; i < hash.sums.length; i++) {
      hash.sums[i] = (long) LONGS.get(bytes, i * Long.BYTES);
    }
    return hash;
  }

  /** Adds a canonical line of N-Quads, in UTF-8 and without its end. */
  public void add(byte[] line) {
    addHash(sha256(line));
  }

  /** Takes a line off that was added. */
  public void remove(byte[] line) {
    removeHash(sha256(line));
  }

  /** Adds a line by its SHA-256. */
  void addHash(byte[] hash) {
    expand(hash);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sum(sums[i], (long) LONGS.get(numbers, i * Long.BYTES));
    }
  }

  /** Takes a line off by its SHA-256. */
  void removeHash(byte[] hash) {
    expand(hash);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = difference(sums[i], (long) LONGS.get(numbers, i * Long.BYTES));
    }
  }

  /** The SHA-256 of a line. */
  byte[] sha256(byte[] line) {
    return sha256.digest(line);
  }

  /** Into {@code numbers}, without making an object for each of the blocks. */
  private void expand(byte[] hash) {
    System.arraycopy(hash, 0, seed, 0, HASH);
    for (int block = 0; block < BLOCKS; block++) {
      seed[HASH] = (byte) block;
      sha256.update(seed);
      try {
        sha256.digest(numbers, block * HASH, HASH);
      } catch (DigestException e) {
        throw new IllegalStateException(e); // there is room for it
      }
    }
  }

  /** Adds all lines of another sum. */
  public void add(LtHash other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sum(sums[i], other.sums[i]);
    }
  }

  /** Takes off all lines of another sum. */
  public void remove(LtHash other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = difference(sums[i], other.sums[i]);
    }
  }

  /** Four sums of 16 bits at once. */
  private static long sum(long left, long right) {
    return ((left & ~HIGHEST) + (right & ~HIGHEST)) ^ ((left ^ right) & HIGHEST);
  }

  private static long difference(long left, long right) {
    return ((left | HIGHEST) - (right & ~HIGHEST)) ^ ((left ^ ~right) & HIGHEST);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < sums.length; i++) {
      LONGS.set(bytes, i * Long.BYTES, sums[i]);
    }
    return bytes;
  }

  /** The sums as text (Base64), to go on from there; see {@link #of}. */
  public String sums() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  /** The digest: 64 lower-case hex digits. */
  public String hex() {
    return Hex.encodeHexString(DigestUtils.sha256(bytes()));
  }
}
