package org.newsgraph.statement.surface;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.Source;

/** Finds what a cue clause in commas says: the words before it, and those after a second comma. */
final class ParentheticalWords {

  private static final Set<String> FRAMES = Set.of("quote", "clause");

  private final CueLexicon cues;

  ParentheticalWords(CueLexicon cues) {
    this.cues = cues;
  }

  /** The stretches of text; none if there are only marks. */
  List<Span> of(ParsedArticle page, DependencyTree tree, CueClause clause) {
    boolean closed = TokenSpans.isQuote(tree, clause.begin() - 1);
    BitSet words = TokenSpans.range(0, closed ? clause.begin() : clause.begin() - 1);
    int end = end(tree, clause);
    if (tree.is(end, ",", "--") && !isParticiple(tree, end + 1)) {
      words.or(TokenSpans.range(end + 1, tree.size()));
    }
    List<Span> spans = TokenSpans.spans(tree, words);
    boolean goesOn = !spans.isEmpty() && page.quoted().get(spans.get(0).begin());
    return goesOn ? fromItsOpening(page, spans) : spans;
  }

  /** A sentence in the middle of a quotation is said with those before it. */
  private static List<Span> fromItsOpening(ParsedArticle page, List<Span> spans) {
    int opening = page.quoted().previousClearBit(spans.get(0).begin()) + 1;
    Span quotation = new Span(opening, page.quoted().nextClearBit(opening));
    List<Span> whole = new ArrayList<>(spans);
    whole.set(0, quotation.union(spans.get(0)));
    return whole;
  }

  /** ", adding that" begins another statement. */
  private boolean isParticiple(DependencyTree tree, int begin) {
    return begin < tree.size()
        && tree.tag(begin).equals("VBG")
        && cues.find(tree.token(begin), FRAMES).isPresent();
  }

  /** The next comma or mark after the cue and its subject, or the sentence's end. */
  static int end(DependencyTree tree, CueClause clause) {
    int i = clause.cue() + 1;
    OptionalInt subject =
        clause.source().stream().mapToInt(Source::head).filter(h -> h > clause.cue()).findFirst();
    if (subject.isPresent()) {
      i = Math.max(i, tree.subtree(subject.getAsInt()).length());
    }
    while (i < tree.size() && !tree.is(i, ",", ".", "--", ";", ":", "?", "!")) {
      i++;
    }
    return Math.min(i, tree.size());
  }

  /** Whether what is said goes on behind the clause with its finite verb or an adverb before it. */
  static boolean isSplit(DependencyTree tree, int end) {
    boolean mark = tree.is(end, ",", "--") && end + 2 < tree.size();
    return mark && tree.isFinite(tree.tag(end + 1).equals("RB") ? end + 2 : end + 1);
  }
}
