package org.newsgraph.statement.construction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.Source;
import org.newsgraph.statement.speaker.SpeakerWords;

/** "The bridge is closed, according to the mayor": the rest of the clause is what he says. */
public final class AccordingTo {

  private static final Set<String> CLAUSES = Set.of("conj", "acl:relcl", "parataxis", "ccomp");

  /** All readings of the sentence. */
  public List<Candidate> read(ParsedArticle page, DependencyTree tree) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i + 2 < tree.size(); i++) {
      if (tree.is(i, "according") && tree.is(i + 1, "to") && !page.isQuoted(tree, i)) {
        read(tree, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Candidate> read(DependencyTree tree, int according) {
    int source = source(tree, according);
    BitSet phrase =
        withAside(
            tree, SpeakerWords.extent(new Source(tree, source, according), source), according);
    if (phrase.length() <= according) {
      return Optional.empty();
    }
    BitSet words =
        opensClause(tree, according)
            ? TokenSpans.range(phrase.length(), tree.size())
            : clause(tree, source, according, phrase.length());
    words.clear(according, phrase.length());
    List<Span> spans = TokenSpans.spans(tree, words);
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                tree,
                according,
                tree.sentence().span(according, according + 2),
                Optional.of(new Source(tree, source, according)),
                spans,
                "say",
                Stance.ASSERT,
                "according-to",
                15));
  }

  /** "According to the force, known as the guard, ...": told of the source, not by it. */
  private static BitSet withAside(DependencyTree tree, BitSet phrase, int according) {
    int comma = phrase.length();
    boolean aside =
        according == 0
            && tree.is(comma, ",")
            && comma + 1 < tree.size()
            && Set.of("VBN", "WP", "WDT").contains(tree.tag(comma + 1));
    for (int i = comma + 2; aside && i < tree.size(); i++) {
      if (tree.is(i, ",")) {
        phrase.set(comma, i);
        return phrase;
      }
    }
    return phrase;
  }

  private static int source(DependencyTree tree, int according) {
    int head = tree.token(according).head();
    if (head > according && tree.isNominal(head)) {
      return head;
    }
    int i = according + 2;
    while (i + 1 < tree.size() && !tree.isNominal(i)) {
      i++;
    }
    while (i + 1 < tree.size() && tree.token(i).head() == i + 1 && tree.isNominal(i + 1)) {
      i++;
    }
    return i;
  }

  /** "Because, according to the mayor, ...": what follows is said. */
  private static boolean opensClause(DependencyTree tree, int according) {
    int before = tree.is(according - 1, ",") ? according - 2 : according - 1;
    return before >= 0 && Set.of("IN", "CC", "WDT", "WRB").contains(tree.tag(before));
  }

  /** The sentence, or the clause of its own that the phrase stands in. */
  private static BitSet clause(DependencyTree tree, int source, int according, int end) {
    int top = tree.token(source).head();
    while (top >= 0 && !CLAUSES.contains(tree.relation(top))) {
      top = tree.token(top).head();
    }
    boolean first =
        tree.stream(Math.max(0, top)).noneMatch(c -> tree.relation(c).startsWith("nsubj"));
    if (top < 0 || first || according == 0) {
      return TokenSpans.range(0, end < tree.size() ? tree.size() : end);
    }
    BitSet words = tree.subtree(top);
    return TokenSpans.range(words.nextSetBit(0), words.length());
  }
}
