package org.newsgraph.model.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence with its dependency tree.
 *
 * @param index its place among the article's sentences, from 0
 * @param paragraph the index of its paragraph in {@link
 *     org.newsgraph.model.text.Article#paragraphs()}
 * @param tokens in order, at least one
 */
public record Sentence(int index, int paragraph, List<Token> tokens) {

  /** Copies the list. */
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /**
   * Whether all longer ones of the words of a sentence have capitals, as in headlines, so that
   * capitals show no names.
   */
  public static boolean isHeadline(Stream<String> words) {
    return words.noneMatch(word -> word.matches("\\p{Ll}{4,}"));
  }

  /** From the first token's begin to the last one's end. */
  public Span span() {
    return span(0, tokens.size());
  }

  /** From token {@code from} up to, not with, token {@code to}. */
  public Span span(int from, int to) {
    return new Span(tokens.get(from).span().begin(), tokens.get(to - 1).span().end());
  }

  /** The tokens whose governor is the token at {@code head}, in order; empty if none. */
  public List<Token> dependents(int head) {
    return tokens.stream().filter(token -> token.head() == head).toList();
  }
}
