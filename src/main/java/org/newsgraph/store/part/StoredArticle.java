package org.newsgraph.store.part;

import java.util.List;

/**
 * The entry of an article in a store's catalog.
 *
 * @param id the first 16 hex digits of {@code sha256}
 * @param sha256 the SHA-256 of the article's bytes, 64 lower-case hex digits
 * @param files the base names it was read under, sorted, at least one
 * @param key a hash of what its graph depends on: bytes, names, metadata, program
 * @param quads how many lines its part has
 * @param digest the SHA-256 of the part's lines
 */
public record StoredArticle(
    String id, String sha256, List<String> files, String key, long quads, String digest) {

  /** How many characters an id has. */
  public static final int ID_LENGTH = 16;

  /** Copies the list. */
  public StoredArticle {
    files = List.copyOf(files);
  }

  static StoredArticle of(String sha256, List<String> names, String key, Part part) {
    List<String> sorted = names.stream().distinct().sorted().toList();
    return new StoredArticle(id(sha256), sha256, sorted, key, part.lines().size(), part.digest());
  }

  static String id(String sha256) {
    return sha256.substring(0, ID_LENGTH);
  }

  /** The file name of its part. */
  public String part() {
    return Part.fileName(id, key);
  }
}
