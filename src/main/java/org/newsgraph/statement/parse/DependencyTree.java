package org.newsgraph.statement.parse;

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
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** A sentence with its dependents at hand, so that walking down the tree costs no search. */
public final class DependencyTree {

  private final Sentence sentence;
  private final List<List<Integer>> children;

  private DependencyTree(Sentence sentence, List<List<Integer>> children) {
    this.sentence = sentence;
    this.children = children;
  }

  static DependencyTree of(Sentence sentence) {
    List<List<Integer>> children =
        sentence.tokens().stream().<List<Integer>>map(t -> new ArrayList<>(2)).toList();
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token.index());
      }
    }
    return new DependencyTree(sentence, children);
  }

  public Sentence sentence() {
    return sentence;
  }

  public int size() {
    return sentence.tokens().size();
  }

  public Token token(int i) {
    return sentence.tokens().get(i);
  }

  public String word(int i) {
    return token(i).word();
  }

  /** The word in lower case; empty outside the sentence. */
  public String lower(int i) {
    return i >= 0 && i < size() ? word(i).toLowerCase(Locale.ROOT) : "";
  }

  public String tag(int i) {
    return token(i).tag();
  }

  public String relation(int i) {
    return token(i).relation();
  }

  /** The indices of the token's dependents, in the sentence's order. */
  public List<Integer> children(int i) {
    return children.get(i);
  }

  /** The first dependent with one of the relations. */
  public OptionalInt child(int i, Set<String> relations) {
    return stream(i).filter(c -> relations.contains(relation(c))).findFirst();
  }

  /** The dependents' indices. */
  public IntStream stream(int i) {
    return children(i).stream().mapToInt(Integer::intValue);
  }

  /** The token and everything below it. */
  public BitSet subtree(int i) {
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
  public boolean isVerb(int i) {
    return tag(i).startsWith("VB");
  }

  /** Whether the token is a finite verb or a modal. */
  public boolean isFinite(int i) {
    return Set.of("VBD", "VBZ", "VBP", "MD").contains(tag(i));
  }

  /** Whether the token is a noun, a name or a pronoun. */
  public boolean isNominal(int i) {
    return tag(i).startsWith("NN") || tag(i).equals("PRP") || tag(i).equals("WP");
  }

  /** Whether the token is a mark and no word. */
  public boolean isMark(int i) {
    return word(i).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether the token's plain form, in lower case, is one of the words. */
  public boolean is(int i, String... words) {
    return i >= 0
        && i < size()
        && Arrays.stream(words).anyMatch(word -> word(i).equalsIgnoreCase(word));
  }
}
