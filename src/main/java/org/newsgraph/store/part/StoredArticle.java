package org.newsgraph.store.part;

import java.util.List;

/**
 * An article that a store holds.
 *
 * @param id the first 16 hex digits of {@code sha256}
 * @param sha256 of the article's bytes
 * @param files the base names it was read under, sorted, at least one
 * @param key what its graph depends on, as a hash: bytes, names, metadata, program
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

  /** The name of its part. */
  public String part() {
    return Part.fileName(id, key);
  }
}
