package org.newsgraph.entity.official;

import java.util.Locale;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** The words of a sentence; an index outside of it has the word "" and the tag "". */
record SentenceText(Sentence sentence) {

  int size() {
    return sentence.tokens().size();
  }

  boolean has(int index) {
    return index >= 0 && index < size();
  }

  Token token(int index) {
    return sentence.tokens().get(index);
  }

  String lower(int index) {
    return has(index) ? token(index).word().toLowerCase(Locale.ROOT) : "";
  }

  String tag(int index) {
    return has(index) ? token(index).tag() : "";
  }

  boolean isPerson(int index) {
    return has(index) && token(index).ner().equals("PERSON");
  }

  boolean isPossessive(int index) {
    return tag(index).equals("POS");
  }

  /** The tokens as printed, with a space wherever something stands between two of them. */
  String printed(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean gap = i > from && token(i - 1).span().end() < token(i).span().begin();
      words.append(gap ? " " : "").append(token(i).word());
    }
    return words.toString();
  }

  /** The words with single spaces, hyphens and possessive endings joined; as they are printed. */
  String joined(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(token(i).word()).append(' ');
    }
    return words.toString().strip().replace(" - ", "-").replace(" 's", "'s");
  }

  /** The same in lower case. */
  String folded(int from, int to) {
    return joined(from, to).toLowerCase(Locale.ROOT);
  }
}
