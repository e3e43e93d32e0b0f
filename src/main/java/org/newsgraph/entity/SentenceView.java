package org.newsgraph.entity;

import java.util.List;
import java.util.Locale;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * The tokens of a sentence by index, from 0. An index outside of the sentence is allowed where a
 * method returns a string or a boolean, and has the word, tag and label {@code ""}: rules look left
 * and right of a token without asking whether there is one. Ranges go from {@code from} up to, not
 * with, {@code to}.
 */
public class SentenceView {

  private final Article article;
  private final Sentence sentence;

  /**
   * Creates a view of one sentence.
   *
   * @param article the article that the sentence stands in
   */
  public SentenceView(Article article, Sentence sentence) {
    this.article = article;
    this.sentence = sentence;
  }

  /** Returns the article that the sentence stands in. */
  public final Article article() {
    return article;
  }

  /** Returns the sentence itself. */
  public final Sentence sentence() {
    return sentence;
  }

  /** Returns the number of tokens, at least 1. */
  public final int size() {
    return sentence.tokens().size();
  }

  /** Returns whether there is a token at the index. */
  public final boolean has(int index) {
    return index >= 0 && index < size();
  }

  /**
   * Returns a token.
   *
   * @throws IndexOutOfBoundsException if there is none at the index
   */
  public final Token token(int index) {
    return sentence.tokens().get(index);
  }

  /** Returns the word as printed. */
  public final String word(int index) {
    return has(index) ? token(index).word() : "";
  }

  /** Returns the word in lower case. */
  public final String lower(int index) {
    return word(index).toLowerCase(Locale.ROOT);
  }

  /** Returns the Penn Treebank part of speech. */
  public final String tag(int index) {
    return has(index) ? token(index).tag() : "";
  }

  /** Returns the label of the statistical entity recognizer, {@code O} for none. */
  public final String ner(int index) {
    return has(index) ? token(index).ner() : "";
  }

  /** Returns whether the token is tagged as a proper noun. */
  public final boolean isProper(int index) {
    return tag(index).startsWith("NNP");
  }

  /** Returns whether the recognizer takes the token for part of a person's name. */
  public final boolean isPerson(int index) {
    return ner(index).equals("PERSON");
  }

  /** Returns whether the token is a possessive ending. */
  public final boolean isPossessive(int index) {
    return tag(index).equals("POS");
  }

  /** Returns whether the word begins with a capital letter. */
  public final boolean isCapitalised(int index) {
    return has(index) && Character.isUpperCase(word(index).codePointAt(0));
  }

  /** Returns whether no character stands between the token and the next one; false for the last. */
  public final boolean isAttached(int index) {
    return has(index)
        && has(index + 1)
        && token(index).span().end() == token(index + 1).span().begin();
  }

  /** Returns the token of a range whose governor lies outside of it, the last one of several. */
  public final int headOf(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      int governor = token(i).head();
      if (governor < from || governor >= to) {
        return i;
      }
    }
    return to - 1;
  }

  /** Returns the words of a range. */
  public final List<String> words(int from, int to) {
    return sentence.tokens().subList(from, to).stream().map(Token::word).toList();
  }

  /** Returns the words of a range, with a space where something stands between two of them. */
  public final String printed(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from && !isAttached(i - 1) ? " " : "").append(token(i).word());
    }
    return text.toString();
  }

  /**
   * Returns the words of a range with single spaces, hyphens and possessive endings joined to their
   * neighbours, however they are printed: the form in which lists write names of several words.
   */
  public final String joined(int from, int to) {
    return String.join(" ", words(from, to)).replace(" - ", "-").replace(" 's", "'s");
  }

  /** Returns the article's own characters from the first token of a range to the last. */
  public final Passage passage(int from, int to) {
    return article.passage(sentence.span(from, to));
  }
}
