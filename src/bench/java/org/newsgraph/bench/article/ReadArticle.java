package org.newsgraph.bench.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.newsgraph.store.part.Part;

/**
 * A generated article and what was read from it.
 *
 * @param article as it was made
 * @param sha256 of its bytes
 * @param part what it brought to a store
 */
public record ReadArticle(GeneratedArticle article, String sha256, Part part) {

  /** An article and what was read from it. */
  public static ReadArticle of(GeneratedArticle article, Part part) {
    return new ReadArticle(article, sha256(article.text()), part);
  }

  /** The number that the article's IRI ends with. */
  String id() {
    return sha256.substring(0, 16);
  }

  private static String sha256(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
