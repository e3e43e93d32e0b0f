package org.newsgraph.store;

import java.util.Optional;
import java.util.function.Supplier;

/** Goes through articles in the order of their ids, one after the other. */
final class ArticleCursor {

  private final Supplier<Optional<StoredArticle>> source;
  private Optional<StoredArticle> next;

  /**
   * @param source gives one after the other, then empty
   */
  ArticleCursor(Supplier<Optional<StoredArticle>> source) {
    this.source = source;
    this.next = source.get();
  }

  /** The next article without going on, empty at the end. */
  Optional<StoredArticle> peek() {
    return next;
  }

  /** The next article, empty at the end. */
  Optional<StoredArticle> take() {
    Optional<StoredArticle> taken = next;
    next = source.get();
    return taken;
  }

  boolean isBefore(String id) {
    return next.filter(article -> article.id().compareTo(id) < 0).isPresent();
  }

  /** Goes on to the first article that is not before an id; its peek. */
  Optional<StoredArticle> seek(String id) {
    while (isBefore(id)) {
      take();
    }
    return next;
  }
}
