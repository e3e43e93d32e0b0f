package org.newsgraph.crosslink.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

/** A token with the sentence whose dependency tree it is in. */
public record Word(Sentence sentence, Token token) {

  /** The tokens of a sentence, in order. */
  public static List<Word> of(Sentence sentence) {
    return sentence.tokens().stream().map(token -> new Word(sentence, token)).toList();
  }

  /**
   * The word in lower case without blanks. Of a contraction ({@code n't}, {@code 'll}) the lemma,
   * so that both forms compare equal.
   */
  public String text() {
    boolean contraction = token.word().indexOf('\'') >= 0 && (isVerb() || is("RB") || is("MD"));
    return plain(contraction ? token.lemma() : token.word());
  }

  /** The lemma in lower case without blanks. */
  public String lemma() {
    return plain(token.lemma());
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }

  /** Where it stands. */
  public Span span() {
    return token.span();
  }

  /** Whether its part of speech begins with {@code tag}. */
  public boolean is(String tag) {
    return token.tag().startsWith(tag);
  }

  /** Whether it is a form of a verb. */
  public boolean isVerb() {
    return is("VB");
  }

  /** Whether it is a possessive ending. */
  public boolean isPossessive() {
    return is("POS");
  }

  /** Whether it is a word or a number: neither a mark nor an ending. */
  public boolean isWord() {
    return !isPossessive() && token.word().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether it opens or closes a quotation. */
  boolean isQuotationMark() {
    return token.tag().equals("``") || token.tag().equals("''");
  }

  /** Whether its relation to its governor is one of these, or a kind of one ("nsubj:pass"). */
  public boolean isAny(String... relations) {
    return Stream.of(relations)
        .anyMatch(it -> token.relation().equals(it) || token.relation().startsWith(it + ":"));
  }

  /** Its governor; empty for the root. */
  public Optional<Word> head() {
    return token.head() < 0
        ? Optional.empty()
        : Optional.of(new Word(sentence, sentence.tokens().get(token.head())));
  }

  /** The tokens that it governs, in order. */
  public Stream<Word> dependents() {
    return sentence.dependents(token.index()).stream().map(it -> new Word(sentence, it));
  }

  /** The token itself, its governor, that one's governor and so on, up to the root. */
  public List<Word> path() {
    List<Word> path = new ArrayList<>();
    Optional<Word> next = Optional.of(this);
    while (next.isPresent() && path.size() <= sentence.tokens().size()) {
      path.add(next.get());
      next = next.get().head();
    }
    return path;
  }
}
