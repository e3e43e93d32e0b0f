package org.newsgraph.spark;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.newsgraph.ingest.detached.DetachedArticle;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.UnreadableInput;

/** A document, or the reason why input could not be read, in a form that Spark can serialize. */
final class Piece implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** Pieces with the same key are documents of one article. */
  private final String key;

  private final boolean broken;

  /** The description of a document, or the outcome of other input. */
  private final String json;

  private final byte[] bytes;
  private final boolean hasText;
  private final String text;

  private Piece(
      String key, boolean broken, String json, byte[] bytes, boolean hasText, String text) {
    this.key = key;
    this.broken = broken;
    this.json = json;
    this.bytes = bytes;
    this.hasText = hasText;
    this.text = text;
  }

  static Piece of(InputItem found) {
    if (found instanceof Document document) {
      return new Piece(
          DetachedArticle.identity(document),
          false,
          DetachedArticle.description(document),
          document.bytes(),
          document.text().isPresent(),
          document.text().orElse(""));
    }
    String reason = ((UnreadableInput) found).reason();
    String failure = DetachedArticle.failure(found.name(), reason);
    return new Piece(found.name(), true, failure, new byte[0], false, "");
  }

  String key() {
    return key;
  }

  /** The outcome of input that is no document, as JSON; empty if this is one. */
  Optional<String> failure() {
    return broken ? Optional.of(json) : Optional.empty();
  }

  /** The document; empty if there is none. */
  Optional<Document> document() {
    return broken
        ? Optional.empty()
        : Optional.of(
            DetachedArticle.document(json, bytes, hasText ? Optional.of(text) : Optional.empty()));
  }
}
