package org.newsgraph.entity.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** A sentence and the places that were found in it so far; a token belongs to one place only. */
final class SentenceScan {

  private final Sentence sentence;
  private final List<FoundPlace> found = new ArrayList<>();
  private final boolean[] used;
  private final Set<String> countries;

  SentenceScan(Sentence sentence, Set<String> countries) {
    this.countries = countries;
    this.sentence = sentence;
    this.used = new boolean[sentence.tokens().size()];
  }

  /** The codes of the countries that the article names, by name or by their people. */
  Set<String> countries() {
    return countries;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return used.length;
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  /** The word at an index, an empty string outside the sentence. */
  String word(int i) {
    return i >= 0 && i < size() ? token(i).word() : "";
  }

  String lower(int i) {
    return word(i).toLowerCase(Locale.ROOT);
  }

  String ner(int i) {
    return i >= 0 && i < size() ? token(i).ner() : "";
  }

  boolean isProper(int i) {
    return i >= 0 && i < size() && token(i).tag().startsWith("NNP");
  }

  boolean isCapitalised(int i) {
    return !word(i).isEmpty() && Character.isUpperCase(word(i).codePointAt(0));
  }

  /** Whether no character stands between a token and the next one. */
  boolean isAttached(int i) {
    return i + 1 < size() && token(i).span().end() == token(i + 1).span().begin();
  }

  /** The words from {@code from} up to, not with, {@code to}, spaced as they are printed. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(token(i).word());
      if (i + 1 < to && !isAttached(i)) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (used[i]) {
        return false;
      }
    }
    return true;
  }

  boolean isUsed(int i) {
    return i >= 0 && i < size() && used[i];
  }

  void add(FoundPlace place) {
    for (int i = place.from(); i < place.to(); i++) {
      used[i] = true;
    }
    found.add(place);
  }

  void replace(FoundPlace old, FoundPlace place) {
    found.remove(old);
    add(place);
  }

  /** In the sentence's order. */
  List<FoundPlace> found() {
    return found.stream().sorted(Comparator.comparingInt(FoundPlace::from)).toList();
  }

  Optional<FoundPlace> endingAt(int to) {
    return found.stream().filter(place -> place.to() == to).findFirst();
  }

  Optional<FoundPlace> startingAt(int from) {
    return found.stream().filter(place -> place.from() == from).findFirst();
  }

  /**
   * The first token of the phrase before {@code from}, past an article, a direction or an
   * adjective.
   */
  int phraseStart(int from) {
    int start = from;
    while (start > 0
        && (token(start - 1).tag().equals("DT")
            || token(start - 1).tag().equals("PRP$")
            || token(start - 1).tag().startsWith("JJ") && !isCapitalised(start - 1)
            || token(start - 1).tag().equals("NN") && !isCapitalised(start - 1) && start == from)) {
      start--;
    }
    return start;
  }
}
