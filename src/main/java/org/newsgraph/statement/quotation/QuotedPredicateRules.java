package org.newsgraph.statement.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.speaker.SpeakerFinder;

/**
 * Reads a noun phrase and what somebody calls it in quotation marks, where the parser does not see
 * that they belong together: "called the vote that he lost “a farce”".
 */
public final class QuotedPredicateRules {

  /** How many tokens the noun phrase can have. */
  private static final int LONGEST_PHRASE = 20;

  private final CueLexicon cues;
  private final SpeakerFinder speakers;

  /**
   * @param cues the verbs of calling
   * @param speakers finds their speakers
   */
  public QuotedPredicateRules(CueLexicon cues, SpeakerFinder speakers) {
    this.cues = cues;
    this.speakers = speakers;
  }

  /** The readings of the sentence, in order. */
  public List<Candidate> read(ParsedArticle article, DependencyTree tree) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 1; i + 2 < tree.size(); i++) {
      if (tree.isVerb(i) && !article.isQuoted(tree, i) && !tree.isPassive(i)) {
        read(article, tree, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> read(ParsedArticle article, DependencyTree tree, int cue) {
    Optional<Cue> meaning = cues.find(tree.token(cue), Frame.OBJECT_PREDICATE);
    return meaning
        .flatMap(m -> content(article, tree, cue))
        .map(
            content ->
                Candidate.ofWord(
                    tree,
                    cue,
                    speakers.find(tree, cue),
                    List.of(content),
                    meaning.get().stance(),
                    ReportingRule.QUOTED_PREDICATE));
  }

  /** From the noun phrase to the end of the quotation; empty if another clause begins between. */
  private static Optional<Span> content(ParsedArticle article, DependencyTree tree, int cue) {
    int open = cue + 1;
    while (open < tree.size() && !article.isQuoted(tree, open)) {
      if (tree.is(open, ",", ";", ":")
          || isOtherClause(tree, open)
          || open > cue + LONGEST_PHRASE) {
        return Optional.empty();
      }
      open++;
    }
    int close = open;
    while (close < tree.size() && article.isQuoted(tree, close)) {
      close++;
    }
    boolean phrase = open > cue + 1 && close > open && !tree.tag(open - 1).equals("IN");
    return phrase && tree.isQuotationMark(open)
        ? Optional.of(tree.sentence().span(cue + 1, close))
        : Optional.empty();
  }

  /** Whether the token is a finite verb outside clauses about a noun. */
  private static boolean isOtherClause(DependencyTree tree, int token) {
    int governor = tree.head(token);
    return tree.isFinite(token)
        && !tree.relation(token).startsWith("acl")
        && (governor < 0 || !tree.relation(governor).startsWith("acl"));
  }
}
