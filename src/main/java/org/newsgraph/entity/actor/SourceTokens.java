package org.newsgraph.entity.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.model.text.Token;

/**
 * The tokens of a sentence by which the article credits its statements to someone.
 *
 * @param spans where they stand
 * @param heads the indices of their head words
 * @param issuers the indices of the words for those who issued a document that is a source
 */
record SourceTokens(List<Span> spans, Set<Integer> heads, Set<Integer> issuers) {

  /**
   * Returns those of a sentence.
   *
   * @param spans where all of the article's sources stand
   * @param heads where their head words stand
   */
  static SourceTokens in(
      ActorSentence view, SpanIndex<Span> spans, Set<Span> heads, DocumentNouns documents) {
    List<Span> here = spans.overlapping(view.sentence().span()).toList();
    Set<Integer> indices = new HashSet<>();
    Set<Integer> issuers = new HashSet<>();
    for (Token token : view.sentence().tokens()) {
      if (heads.contains(token.span())) {
        indices.add(token.index());
        issuers.addAll(documents.issuers(view, token));
      }
    }
    return new SourceTokens(here, indices, issuers);
  }

  /** Returns whether no source stands in the sentence. */
  boolean isEmpty() {
    return spans.isEmpty();
  }

  /** Returns whether the token stands within the words for a source. */
  boolean contains(Token token) {
    return spans.stream().anyMatch(span -> span.contains(token.span()));
  }

  /** Returns whether the token is the head word of a source. */
  boolean isHead(int index) {
    return heads.contains(index);
  }

  /** Returns whether the token stands for whoever issued the document that is the source. */
  boolean isIssuer(int index) {
    return issuers.contains(index);
  }

  /**
   * Returns whether the token is who speaks, one of several who do, or who issued what "says" it.
   */
  boolean speaks(ActorSentence view, int index) {
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
