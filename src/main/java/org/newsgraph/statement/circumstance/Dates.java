package org.newsgraph.statement.circumstance;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;

/** Finds the date or weekday on which something was said, as it is printed. */
final class Dates {

  private final Map<String, String> kinds =
      Lexicon.table("date-words.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  /** The date nearest to the cue among the words; empty if there is none. */
  Optional<Span> nearest(DependencyTree tree, int cue, BitSet words) {
    Optional<Span> nearest = Optional.empty();
    int distance = Integer.MAX_VALUE;
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      int begin = begin(tree, i);
      if (begin >= 0 && Math.abs(i - cue) < distance) {
        distance = Math.abs(i - cue);
        nearest = Optional.of(tree.sentence().span(begin, end(tree, i)));
      }
    }
    return nearest;
  }

  /** Where the date whose main word is the token begins; -1 if the token is no such word. */
  private int begin(DependencyTree tree, int token) {
    boolean name = is(tree, token, "name") && Character.isUpperCase(tree.word(token).charAt(0));
    boolean deictic = is(tree, token, "name") && tree.tag(token).startsWith("NN");
    boolean pointed = is(tree, token, "unit") && is(tree, token - 1, "pointer");
    if (pointed && !tree.is(token - 1, "the")) {
      return is(tree, token - 2, "prefix") ? token - 2 : token - 1;
    }
    if (pointed) {
      return tree.is(token - 2, "in") && is(tree, token - 3, "prefix") ? token - 3 : -1;
    }
    return name || deictic ? token : -1;
  }

  /** A month takes its day with it, a weekday the part of the day. */
  private int end(DependencyTree tree, int token) {
    int next = token + 1;
    boolean day = next < tree.size() && tree.tag(next).equals("CD");
    boolean part = is(tree, token, "name") && is(tree, next, "unit");
    return day || part ? next + 1 : next;
  }

  private boolean is(DependencyTree tree, int token, String kind) {
    return token >= 0
        && token < tree.size()
        && kind.equals(kinds.get(tree.word(token).toLowerCase(Locale.ROOT)));
  }
}
