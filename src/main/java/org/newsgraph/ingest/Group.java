package org.newsgraph.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Files with the same bytes: one article.
 *
 * @param sha256 of the bytes
 * @param files those that are read now, at least one
 * @param names every base name that these bytes are known by, sorted
 */
record Group(String sha256, List<Path> files, List<String> names) {

  private static final int LENGTH = 16;

  /** Copies the lists. */
  Group {
    files = List.copyOf(files);
    names = List.copyOf(names);
  }

  /** What a store knows the article by. */
  String id() {
    return id(sha256);
  }

  static String id(String sha256) {
    return sha256.substring(0, LENGTH);
  }

  /** What the article's graph depends on, as a hash. */
  String key(String fingerprint, String corrections) {
    String inputs = String.join("\n", sha256, String.join("\n", names), fingerprint, corrections);
    byte[] hash = Batch.sha256().digest(inputs.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, LENGTH);
  }
}
