package org.newsgraph.statement.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.cue.Frame;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.WordRole;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.select.ReportingRule;
import org.newsgraph.statement.speaker.SpeakerFinder;
import org.newsgraph.statement.speaker.SpeakerPhrase;
import org.newsgraph.statement.surface.CueClauseFinder;
import org.newsgraph.statement.surface.CueClauseFinder.CueClause;

/**
 * Reads quotations by the cue clause beside them or the speaker before a colon, and joins the later
 * quotations that continue them.
 */
public final class QuotationRules {

  /** Fewer quoted words are often a mere expression. */
  private static final int FEWEST_WORDS = 4;

  private static final Cue COLON = new Cue(":", Cue.Group.SAY, Stance.ASSERT, Set.of(Frame.QUOTE));

  private final CueClauseFinder clauses;
  private final SpeakerFinder speakers;

  /**
   * @param clauses finds the cue clauses
   * @param speakers to see who can speak
   */
  public QuotationRules(CueClauseFinder clauses, SpeakerFinder speakers) {
    this.clauses = clauses;
    this.speakers = speakers;
  }

  /**
   * The readings of the article's quotations, in order.
   *
   * @param mixed the readings of cue clauses in commas; one whose content ends in a quotation is
   *     taken over where later quotations continue it
   */
  public List<Candidate> read(ParsedArticle article, List<Candidate> mixed) {
    Map<Integer, Candidate> byEnd = byEnd(mixed);
    List<Candidate> found = new ArrayList<>();
    Optional<AlignedQuotation> last = Optional.empty();
    for (AlignedQuotation quotation : AlignedQuotation.align(article)) {
      Optional<Candidate> own =
          read(article, quotation).or(() -> Optional.ofNullable(byEnd.get(quotation.span().end())));
      boolean goesOn =
          last.isPresent() && continues(found.get(found.size() - 1), last.get(), quotation, own);
      if (goesOn) {
        found.add(found.remove(found.size() - 1).with(quotation.span()));
      } else {
        own.ifPresent(found::add);
      }
      if (goesOn || own.isPresent()) {
        last = Optional.of(quotation);
      } else if (quotation.words() >= FEWEST_WORDS) {
        last = Optional.empty();
      }
    }
    return found;
  }

  private static Map<Integer, Candidate> byEnd(List<Candidate> mixed) {
    Map<Integer, Candidate> byEnd = new HashMap<>();
    for (Candidate candidate : mixed) {
      candidate.content().forEach(span -> byEnd.putIfAbsent(span.end(), candidate));
    }
    return byEnd;
  }

  private Optional<Candidate> read(ParsedArticle article, AlignedQuotation quotation) {
    Optional<CueClause> after = after(article, quotation);
    if (after.isPresent()) {
      return after.map(clause -> candidate(clause, quotation, ReportingRule.QUOTATION_CUE_AFTER));
    }
    Optional<CueClause> before = before(article, quotation);
    return before.isPresent()
        ? before.map(clause -> candidate(clause, quotation, ReportingRule.QUOTATION_CUE_BEFORE))
        : colon(quotation)
            .map(clause -> candidate(clause, quotation, ReportingRule.QUOTATION_COLON));
  }

  private Optional<CueClause> after(ParsedArticle article, AlignedQuotation quotation) {
    boolean clause = quotation.startsClause() || quotation.spansSentences();
    if (!clause || quotation.next().isEmpty()) {
      return Optional.empty();
    }
    AlignedQuotation.Place next = quotation.next().get();
    if (!quotation.endsWith(",?!-\u2014\u2013") && !isInverted(next)) {
      return Optional.empty();
    }
    return clauses.after(article, next.tree(), next.token(), Set.of(Frame.QUOTE));
  }

  /** Whether a finite verb and a name follow: "tweeted Mayor Larsen". */
  private static boolean isInverted(AlignedQuotation.Place next) {
    DependencyTree tree = next.tree();
    int verb = next.token();
    return tree.isFinite(verb) && verb + 1 < tree.size() && tree.tag(verb + 1).startsWith("NNP");
  }

  private Optional<CueClause> before(ParsedArticle article, AlignedQuotation quotation) {
    DependencyTree tree = quotation.tree();
    int mark = quotation.first();
    if (mark == 0) {
      return Optional.empty();
    }
    boolean announced = tree.is(mark - 1, ",", ":") && !tree.is(mark - 2, WordRole.COMPLEMENTIZER);
    boolean capital = quotation.words() >= FEWEST_WORDS && quotation.startsWithCapital();
    return announced
            || capital
                && !tree.is(mark - 1, WordRole.COMPLEMENTIZER)
                && !tree.is(mark - 2, WordRole.COMPLEMENTIZER)
        ? clauses.before(article, tree, mark)
        : Optional.empty();
  }

  /** The words before the colon, if they name somebody who can speak. */
  private Optional<CueClause> colon(AlignedQuotation quotation) {
    DependencyTree tree = quotation.tree();
    int colon = quotation.first() - 1;
    if (!tree.is(colon, ":")) {
      return Optional.empty();
    }
    return subjectBefore(tree, colon).stream()
        .mapToObj(head -> new SpeakerPhrase(tree, head, colon))
        .filter(speakers::canSpeak)
        .map(s -> new CueClause(tree, 0, colon + 1, colon, COLON, Optional.of(s)))
        .findFirst();
  }

  /** The subject of the first verb, or the noun phrase if there is no verb. */
  private static OptionalInt subjectBefore(DependencyTree tree, int colon) {
    for (int i = 0; i < colon; i++) {
      if (tree.isFinite(i) && !tree.relation(i).startsWith("aux")) {
        int clause = tree.relation(i).equals("cop") ? tree.head(i) : i;
        return tree.child(clause, "nsubj");
      }
    }
    return CueClauseFinder.nounPhrase(tree, 0, colon);
  }

  private static Candidate candidate(
      CueClause clause, AlignedQuotation quotation, ReportingRule rule) {
    return Candidate.ofWord(
        clause.tree(),
        clause.cue(),
        clause.speaker(),
        List.of(quotation.span()),
        clause.meaning().stance(),
        rule);
  }

  /**
   * Whether a quotation continues the last one: it has no cue but the last one's and no sentence of
   * the narrator stands between. Over the end of a paragraph, it must be the next one's beginning,
   * after an open quotation or one at the paragraph's end.
   */
  private static boolean continues(
      Candidate said, AlignedQuotation last, AlignedQuotation next, Optional<Candidate> own) {
    if (own.isPresent()) {
      return own.get().cueSpan().equals(said.cueSpan());
    }
    if (next.paragraph() == last.paragraph() + 1) {
      boolean alone = next.next().isEmpty() && next.words() >= FEWEST_WORDS;
      return next.startsParagraph()
          && (last.quotation().open() || (alone && last.closesInLastSentence()));
    }
    return next.paragraph() == last.paragraph()
        && next.startsSentenceOrFollowsComma()
        && next.narratedSince(last, said.tree()) == 0
        && (next.words() >= FEWEST_WORDS || next.startsSentence());
  }
}
