package org.newsgraph.entity.quantity;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

/** Finds the few words that say what happened to what a number counts ("were intercepted"). */
final class CircumstanceFinder {

  private static final int MAX_WORDS = 6;

  private CircumstanceFinder() {}

  /**
   * Returns where the words stand; empty if there are none.
   *
   * @param anchor the index of the noun that is counted, or of the number if there is no noun
   */
  static Optional<Span> find(Sentence sentence, int anchor) {
    Token noun = firstConjunct(sentence, anchor);
    return participle(sentence, noun)
        .or(() -> predicate(sentence, noun))
        .or(() -> governor(sentence, noun));
  }

  private static Token firstConjunct(Sentence sentence, int index) {
    Token token = sentence.tokens().get(index);
    return token.relation().equals("conj") && token.head() >= 0
        ? sentence.tokens().get(token.head())
        : token;
  }

  /** "drones launched in overnight attacks". */
  private static Optional<Span> participle(Sentence sentence, Token noun) {
    return sentence.dependents(noun.index()).stream()
        .filter(token -> token.relation().equals("acl"))
        .findFirst()
        .map(verb -> phrase(sentence, verb.index()));
  }

  /** "33 were intercepted near the border". */
  private static Optional<Span> predicate(Sentence sentence, Token noun) {
    return noun.relation().startsWith("nsubj") && noun.head() > noun.index()
        ? Optional.of(phrase(sentence, noun.head()))
        : Optional.empty();
  }

  /** "intercepted 38", "the destruction of 59 drones". */
  private static Optional<Span> governor(Sentence sentence, Token noun) {
    return Optional.of(noun)
        .filter(token -> token.head() >= 0 && !token.relation().equals("dep"))
        .map(token -> sentence.tokens().get(token.head()))
        .filter(head -> head.tag().startsWith("VB") || head.tag().startsWith("NN"))
        .map(head -> withParticle(sentence, head));
  }

  /** "shot down", "sent back". */
  private static Span withParticle(Sentence sentence, Token head) {
    return sentence.dependents(head.index()).stream()
        .filter(token -> token.relation().equals("compound:prt"))
        .filter(token -> token.index() == head.index() + 1)
        .findFirst()
        .map(particle -> head.span().union(particle.span()))
        .orElse(head.span());
  }

  /** The word and what follows it under it, up to six words or the next mark. */
  private static Span phrase(Sentence sentence, int head) {
    List<Token> tokens = sentence.tokens();
    int end = head + 1;
    while (end < tokens.size()
        && end - head < MAX_WORDS
        && Character.isLetterOrDigit(tokens.get(end).word().codePointAt(0))
        && isUnder(tokens, end, head)) {
      end++;
    }
    return sentence.span(head, end);
  }

  private static boolean isUnder(List<Token> tokens, int index, int head) {
    int i = index;
    while (i > head) {
      i = tokens.get(i).head();
    }
    return i == head && !tokens.get(index).relation().equals("cc");
  }
}
