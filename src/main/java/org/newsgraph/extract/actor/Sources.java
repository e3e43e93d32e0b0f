package org.newsgraph.extract.actor;

import java.util.List;
import org.newsgraph.annotate.Token;
import org.newsgraph.model.Span;

/**
 * The sources of statements in a sentence.
 *
 * @param spans where they stand
 * @param heads their head words
 */
record Sources(List<Span> spans, List<Span> heads) {

  boolean contains(Token token) {
    return spans.stream().anyMatch(span -> span.contains(token.span()));
  }

  boolean isHead(Token token) {
    return heads.contains(token.span());
  }
}
