package org.newsgraph.extract.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.annotate.Sentence;
import org.newsgraph.annotate.Token;

/** A sentence with its dependents at hand, so that walking down the tree costs no search. */
final class Tree {

  private final Sentence sentence;
  private final List<List<Integer>> children;

  private Tree(Sentence sentence, List<List<Integer>> children) {
    this.sentence = sentence;
    this.children = children;
  }

  static Tree of(Sentence sentence) {
    List<List<Integer>> children =
        sentence.tokens().stream().<List<Integer>>map(t -> new ArrayList<>(2)).toList();
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token.index());
      }
    }
    return new Tree(sentence, children);
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return sentence.tokens().size();
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  String word(int i) {
    return token(i).word();
  }

  /** The word in lower case; empty outside the sentence. */
  String lower(int i) {
    return i >= 0 && i < size() ? word(i).toLowerCase(Locale.ROOT) : "";
  }

  String tag(int i) {
    return token(i).tag();
  }

  String relation(int i) {
    return token(i).relation();
  }

  /** The indices of the token's dependents, in the sentence's order. */
  List<Integer> children(int i) {
    return children.get(i);
  }

  /** The first dependent with one of the relations. */
  OptionalInt child(int i, Set<String> relations) {
    return stream(i).filter(c -> relations.contains(relation(c))).findFirst();
  }

  /** The dependents' indices. */
  IntStream stream(int i) {
    return children(i).stream().mapToInt(Integer::intValue);
  }

  /** The token and everything below it. */
  BitSet subtree(int i) {
    BitSet found = new BitSet(size());
    Deque<Integer> open = new ArrayDeque<>(List.of(i));
    while (!open.isEmpty()) {
      int next = open.pop();
      found.set(next);
      children(next).forEach(open::push);
    }
    return found;
  }

  /** Whether the token is a verb form. */
  boolean isVerb(int i) {
    return tag(i).startsWith("VB");
  }

  /** Whether the token is a finite verb or a modal. */
  boolean isFinite(int i) {
    return Set.of("VBD", "VBZ", "VBP", "MD").contains(tag(i));
  }

  /** Whether the token is a noun, a name or a pronoun. */
  boolean isNominal(int i) {
    return tag(i).startsWith("NN") || tag(i).equals("PRP") || tag(i).equals("WP");
  }

  /** Whether the token is a mark and no word. */
  boolean isMark(int i) {
    return word(i).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether the token's plain form, in lower case, is one of the words. */
  boolean is(int i, String... words) {
    return i >= 0
        && i < size()
        && Arrays.stream(words).anyMatch(word -> word(i).equalsIgnoreCase(word));
  }
}
