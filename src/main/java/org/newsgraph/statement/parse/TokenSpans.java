package org.newsgraph.statement.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.newsgraph.model.text.Span;

/** Turns sets of tokens into stretches of text. */
public final class TokenSpans {

  private TokenSpans() {}

  /**
   * The stretches that the tokens cover, without marks at their edges; a quotation mark at an edge
   * stays if its partner stands in the same stretch.
   */
  public static List<Span> spans(DependencyTree tree, BitSet tokens) {
    List<Span> spans = new ArrayList<>();
    for (int from = tokens.nextSetBit(0); from >= 0; ) {
      int to = tokens.nextClearBit(from);
      add(tree, from, to, spans);
      from = tokens.nextSetBit(to);
    }
    return spans;
  }

  /** The stretch from token {@code from} up to, not with, token {@code to}, as a set. */
  public static BitSet range(int from, int to) {
    BitSet set = new BitSet();
    if (from < to) {
      set.set(from, to);
    }
    return set;
  }

  private static void add(DependencyTree tree, int from, int to, List<Span> spans) {
    int begin = from;
    int end = to;
    while (begin < end && tree.isMark(begin) && !opensPair(tree, begin, end)) {
      begin++;
    }
    while (end > begin && tree.isMark(end - 1) && !closesPair(tree, begin, end - 1)) {
      end--;
    }
    if (begin < end) {
      spans.add(tree.sentence().span(begin, end));
    }
  }

  private static boolean opensPair(DependencyTree tree, int mark, int end) {
    return isQuote(tree, mark) && count(tree, mark + 1, end) > 0;
  }

  private static boolean closesPair(DependencyTree tree, int begin, int mark) {
    return isQuote(tree, mark) && count(tree, begin, mark) % 2 == 1;
  }

  private static int count(DependencyTree tree, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += isQuote(tree, i) ? 1 : 0;
    }
    return count;
  }

  /** Whether the token is a quotation mark. */
  public static boolean isQuote(DependencyTree tree, int token) {
    return tree.is(token, "\"", "``", "''", "\u201c", "\u201d");
  }
}
