package org.newsgraph.entity.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.model.text.Token;

/**
 * The sources of statements in a sentence.
 *
 * @param spans where they stand
 * @param heads the indices of their head words
 * @param issuers the indices of the words for those who issued a document that is a source
 */
record Sources(List<Span> spans, Set<Integer> heads, Set<Integer> issuers) {

  /** The sources among all of an article's that stand in one sentence. */
  static Sources in(
      SentenceView view, SpanIndex<Span> spans, Set<Span> heads, DocumentNouns documents) {
    List<Span> here = spans.overlapping(view.sentence().span()).toList();
    Set<Integer> indices = new HashSet<>();
    Set<Integer> issuers = new HashSet<>();
    for (Token token : view.sentence().tokens()) {
      if (heads.contains(token.span())) {
        indices.add(token.index());
        issuers.addAll(documents.issuers(view, token));
      }
    }
    return new Sources(here, indices, issuers);
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  boolean contains(Token token) {
    return spans.stream().anyMatch(span -> span.contains(token.span()));
  }

  boolean isHead(int index) {
    return heads.contains(index);
  }

  /** Whether the words are whoever issued the document that is the source. */
  boolean isIssuer(int index) {
    return issuers.contains(index);
  }

  /** Whether the word is who speaks, one of several who do, or the issuer of what "says" it. */
  boolean speaks(SentenceView view, int index) {
    int at = index;
    for (int steps = 0; steps < view.size() && at >= 0; steps++) {
      if (isHead(at) || isIssuer(at)) {
        return true;
      }
      if (!view.token(at).relation().equals("conj")) {
        return false;
      }
      at = view.token(at).head();
    }
    return false;
  }
}
