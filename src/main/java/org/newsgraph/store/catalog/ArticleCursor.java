package org.newsgraph.store.catalog;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Goes through the lines of articles in the order of their ids, one after the other. */
public final class ArticleCursor {

  private final Supplier<Optional<ArticleLine>> source;
  private final Function<ArticleLine, String> idOf;
  private Optional<ArticleLine> next = Optional.empty();
  private String id = "";

  /**
   * Begins.
   *
   * @param source gives one after the other, then empty
   */
  ArticleCursor(Supplier<Optional<ArticleLine>> source, Function<ArticleLine, String> idOf) {
    this.source = source;
    this.idOf = idOf;
    advance();
  }

  private void advance() {
    next = source.get();
    id = next.map(idOf).orElse("");
  }

  /** The next article without going on, empty at the end. */
  public Optional<ArticleLine> peek() {
    return next;
  }

  /** The next article, empty at the end. */
  public Optional<ArticleLine> take() {
    Optional<ArticleLine> taken = next;
    advance();
    return taken;
  }

  /** Whether the next article is that of an id. */
  public boolean isAt(String wanted) {
    return next.isPresent() && id.equals(wanted);
  }

  public boolean isBefore(String other) {
    return next.isPresent() && id.compareTo(other) < 0;
  }

  /** Whether this has the next article of another, which is gone through beside it, just so. */
  boolean has(ArticleCursor other) {
    while (isBefore(other.id)) {
      advance();
    }
    return next.equals(other.next);
  }
}
