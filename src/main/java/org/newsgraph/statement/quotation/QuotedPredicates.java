package org.newsgraph.statement.quotation;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.construction.CandidateCollector;
import org.newsgraph.statement.cue.CueLexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.Passives;
import org.newsgraph.statement.parse.TokenSpans;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.speaker.SpeakerFinder;

/**
 * Reads a noun phrase and what somebody calls it in quotation marks, where the parser does not see
 * that they belong together: "called the vote that he lost “a farce”".
 */
public final class QuotedPredicates {

  private static final String RULE = "quoted-predicate";

  /** Behind the constructions that see more of the sentence, before a mere object. */
  private static final int RANK = 38;

  private static final int LONGEST_PHRASE = 20;

  private final CueLexicon cues;
  private final SpeakerFinder speakers;

  public QuotedPredicates(CueLexicon cues, SpeakerFinder speakers) {
    this.cues = cues;
    this.speakers = speakers;
  }

  /** All readings of the sentence. */
  public void read(ParsedArticle page, DependencyTree tree, CandidateCollector readings) {
    for (int i = 1; i + 2 < tree.size(); i++) {
      if (tree.isVerb(i) && !page.isQuoted(tree, i) && !Passives.isPassive(tree, i)) {
        read(page, tree, i).ifPresent(readings::offer);
      }
    }
  }

  private Optional<Candidate> read(ParsedArticle page, DependencyTree tree, int cue) {
    return cues.find(tree.token(cue), "small")
        .flatMap(
            meaning ->
                content(page, tree, cue)
                    .map(
                        span ->
                            new Candidate(
                                tree,
                                cue,
                                tree.token(cue).span(),
                                speakers.of(tree, cue),
                                List.of(span),
                                meaning.group(),
                                meaning.stance(),
                                RULE,
                                RANK)));
  }

  /** From the noun phrase to the end of the quotation. */
  private static Optional<Span> content(ParsedArticle page, DependencyTree tree, int cue) {
    int open = cue + 1;
    while (open < tree.size() && !page.isQuoted(tree, open)) {
      if (tree.is(open, ",", ";", ":")
          || isOtherClause(tree, open)
          || open > cue + LONGEST_PHRASE) {
        return Optional.empty();
      }
      open++;
    }
    int close = open;
    while (close < tree.size() && page.isQuoted(tree, close)) {
      close++;
    }
    boolean phrase = open > cue + 1 && close > open && !tree.tag(open - 1).equals("IN");
    return phrase && TokenSpans.isQuote(tree, open)
        ? Optional.of(tree.sentence().span(cue + 1, close))
        : Optional.empty();
  }

  /** A finite verb that tells nothing of a noun. */
  private static boolean isOtherClause(DependencyTree tree, int token) {
    return tree.isFinite(token)
        && !tree.relation(token).startsWith("acl")
        && !tree.relation(tree.token(token).head() < 0 ? token : tree.token(token).head())
            .startsWith("acl");
  }
}
