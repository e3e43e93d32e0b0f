package org.newsgraph.statement.circumstance;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;

/** Finds the date or weekday on which something was said, by the words of date-words.tsv. */
public final class Dates {

  private final WordClasses<Kind> kinds = WordClasses.load("date-words.tsv", Kind.class);

  private static final Pattern YEAR = Pattern.compile("1[89][0-9]{2}|20[0-9]{2}");

  private enum Kind {
    NAME,
    UNIT,
    POINTER,
    ARTICLE,
    PREPOSITION,
    PREFIX
  }

  /** The date nearest to the cue among the words, as printed; empty if there is none. */
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

  /** Whether the token is the main word of a date or a year. */
  public boolean isDate(DependencyTree tree, int token) {
    return begin(tree, token) >= 0 || YEAR.matcher(tree.word(token)).matches();
  }

  /** Where the date whose main word is the token begins; -1 if the token is no such word. */
  private int begin(DependencyTree tree, int token) {
    if (is(tree, token, Kind.UNIT) && is(tree, token - 1, Kind.POINTER)) {
      return is(tree, token - 2, Kind.PREFIX) ? token - 2 : token - 1;
    }
    if (is(tree, token, Kind.UNIT) && is(tree, token - 1, Kind.ARTICLE)) {
      boolean earlier = is(tree, token - 2, Kind.PREPOSITION) && is(tree, token - 3, Kind.PREFIX);
      return earlier ? token - 3 : -1;
    }
    boolean capital = Character.isUpperCase(tree.word(token).charAt(0));
    return is(tree, token, Kind.NAME) && (capital || tree.tag(token).startsWith("NN")) ? token : -1;
  }

  /** A month takes its day with it, a weekday the part of the day. */
  private int end(DependencyTree tree, int token) {
    int next = token + 1;
    boolean day = next < tree.size() && tree.tag(next).equals("CD");
    boolean part = is(tree, token, Kind.NAME) && is(tree, next, Kind.UNIT);
    return day || part ? next + 1 : next;
  }

  private boolean is(DependencyTree tree, int token, Kind kind) {
    return kinds.is(kind, tree.lower(token));
  }
}
