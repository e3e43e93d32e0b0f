package org.newsgraph.statement.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.Source;
import org.newsgraph.statement.speaker.SpeakerWords;

/**
 * Reads cue clauses in commas, at the end or in the middle of what is said: "the bridge, she said,
 * is closed". Goes by the surface: parsers hang such clauses on any verb nearby.
 */
public final class Parentheticals {

  private static final int RANK = 14;
  private static final Set<String> INVERTED =
      Set.of("nsubj", "obj", "dep", "iobj", "ccomp", "root");
  private static final int LONGEST_REST = 9;
  private static final Set<String> FRAMES = Set.of("quote", "clause");

  private final CueLexicon cues;
  private final CueClauses clauses;
  private final ParentheticalWords words;

  public Parentheticals(CueLexicon cues, CueClauses clauses) {
    this.cues = cues;
    this.clauses = clauses;
    this.words = new ParentheticalWords(cues);
  }

  /** All readings of the sentence. */
  public List<Candidate> read(ParsedArticle page, DependencyTree tree) {
    List<Candidate> found = new ArrayList<>();
    for (int begin = 2; begin < tree.size(); begin++) {
      boolean comma = tree.is(begin - 1, ",", "--", "-", "''", "\"");
      if (comma && !page.isQuoted(tree, begin)) {
        read(page, tree, begin).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> read(ParsedArticle page, DependencyTree tree, int begin) {
    return clauses
        .after(page, tree, begin, FRAMES)
        .filter(clause -> isParenthetical(tree, clause))
        .flatMap(clause -> candidate(page, tree, clause));
  }

  private boolean isParenthetical(DependencyTree tree, CueClause clause) {
    if (tree.tag(clause.cue()).equals("VBG")
        || tree.tag(clause.begin()).startsWith("W")
        || Set.of("CC", "IN").contains(tree.tag(clause.begin()))) {
      return false;
    }
    int end = ParentheticalWords.end(tree, clause);
    return end - clause.cue() <= LONGEST_REST + (clause.begin() == clause.cue() ? 12 : 0)
        && clause.source().isPresent()
        && begins(clause)
        && isClause(tree, clause.begin(), end)
        && (clause.source().get().head() > clause.cue()
            || !hasOwnComplement(tree, clause.cue(), end));
  }

  /** Whether nothing but the speaker's own words stand between the comma and the cue. */
  private static boolean begins(CueClause clause) {
    Source source = clause.source().get();
    if (source.head() < clause.begin() || source.head() > clause.cue()) {
      return source.head() > clause.cue()
          && clause.begin() == clause.cue()
          && clause.tree().child(clause.cue(), Set.of("nsubj")).stream()
              .noneMatch(c -> c < clause.cue())
          && INVERTED.contains(clause.tree().relation(source.head()))
          && clause.tree().child(clause.cue(), Set.of("ccomp")).stream()
              .noneMatch(c -> c > clause.cue());
    }
    int first = SpeakerWords.extent(source, source.head()).nextSetBit(0);
    return first == clause.begin() || first == clause.begin() + 1;
  }

  /** A cue that says something to its right, or acts on something, is no mere parenthesis. */
  private boolean hasOwnComplement(DependencyTree tree, int cue, int end) {
    boolean addressed = cues.find(tree.token(cue), "addressee").isPresent();
    return tree.stream(cue)
        .filter(c -> c > cue && tree.token(c).head() == cue)
        .anyMatch(
            c ->
                Set.of("ccomp", "xcomp").contains(tree.relation(c))
                    || tree.relation(c).equals("obj") && c < end && !addressed);
  }

  /** Whether a clause is there to be said, and no mere adverbial. */
  private static boolean isClause(DependencyTree tree, int begin, int end) {
    return ParentheticalWords.isSplit(tree, end)
        || IntStream.range(0, begin)
            .anyMatch(i -> tree.isFinite(i) && !tree.relation(i).startsWith("acl"));
  }

  private Optional<Candidate> candidate(ParsedArticle page, DependencyTree tree, CueClause clause) {
    List<Span> spans = words.of(page, tree, clause);
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                tree,
                clause.cue(),
                tree.token(clause.cue()).span(),
                clause.source(),
                spans,
                clause.meaning().group(),
                clause.meaning().stance(),
                "parenthetical",
                RANK));
  }
}
