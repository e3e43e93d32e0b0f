package org.newsgraph.bench.article;

import org.apache.commons.codec.digest.DigestUtils;
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
    return new ReadArticle(article, DigestUtils.sha256Hex(article.text()), part);
  }

  /** The number that the article's IRI ends with. */
  public String id() {
    return sha256.substring(0, 16);
  }
}
