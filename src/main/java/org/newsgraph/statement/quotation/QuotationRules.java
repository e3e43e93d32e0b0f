package org.newsgraph.statement.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.QuotedPlaces;
import org.newsgraph.statement.parse.QuotedWords;
import org.newsgraph.statement.select.Candidate;
import org.newsgraph.statement.speaker.SpeakerFinder;
import org.newsgraph.statement.surface.CueClause;
import org.newsgraph.statement.surface.CueClauses;

/**
 * Reads quotations that a cue clause stands beside, with their further pieces in the same
 * paragraph.
 */
public final class QuotationRules {

  private static final int RANK = 10;
  private static final int FEWEST_WORDS = 4;

  private final CueClauses clauses;
  private final ColonQuotations colons;

  public QuotationRules(CueClauses clauses, SpeakerFinder speakers) {
    this.clauses = clauses;
    this.colons = new ColonQuotations(speakers);
  }

  /**
   * All readings of the article's quotations.
   *
   * @param mixed what cue clauses in commas say; one that ends in a quotation can go on in others
   */
  public List<Candidate> read(ParsedArticle page, List<Candidate> mixed) {
    Map<Integer, Candidate> byEnd = byEnd(mixed);
    List<Candidate> found = new ArrayList<>();
    Optional<QuotedWords> last = Optional.empty();
    for (QuotedWords quotation : QuotedPlaces.of(page)) {
      Optional<Candidate> own =
          read(page, quotation).or(() -> Optional.ofNullable(byEnd.get(quotation.span().end())));
      boolean goesOn =
          last.isPresent() && continues(found.get(found.size() - 1), last.get(), quotation, own);
      if (goesOn) {
        found.add(extended(found.remove(found.size() - 1), quotation.span()));
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

  private Optional<Candidate> read(ParsedArticle page, QuotedWords quotation) {
    Optional<CueClause> after = after(page, quotation);
    if (after.isPresent()) {
      return after.map(clause -> candidate(clause, quotation, "quotation-cue-after"));
    }
    Optional<CueClause> before = before(page, quotation);
    return before.isPresent()
        ? before.map(clause -> candidate(clause, quotation, "quotation-cue-before"))
        : colons.read(quotation).map(clause -> candidate(clause, quotation, "quotation-colon"));
  }

  private Optional<CueClause> after(ParsedArticle page, QuotedWords quotation) {
    boolean handsOver = quotation.endsWith(",?!-\u2014\u2013");
    boolean clause = quotation.startsClause() || quotation.spansSentences();
    if (!handsOver || !clause || quotation.next().isEmpty()) {
      return Optional.empty();
    }
    QuotedWords.Place next = quotation.next().get();
    return clauses.after(page, next.tree(), next.token(), Set.of("quote"));
  }

  private Optional<CueClause> before(ParsedArticle page, QuotedWords quotation) {
    DependencyTree tree = quotation.tree();
    int mark = quotation.first();
    if (mark == 0) {
      return Optional.empty();
    }
    boolean announced = tree.is(mark - 1, ",", ":") && !tree.is(mark - 2, "that");
    boolean capital = quotation.words() >= FEWEST_WORDS && quotation.startsWithCapital();
    return announced || capital && !tree.is(mark - 1, "that") && !tree.is(mark - 2, "that")
        ? clauses.before(page, tree, mark)
        : Optional.empty();
  }

  private static Candidate candidate(CueClause clause, QuotedWords quotation, String rule) {
    return new Candidate(
        clause.tree(),
        clause.cue(),
        clause.tree().token(clause.cue()).span(),
        clause.source(),
        List.of(quotation.span()),
        clause.meaning().group(),
        clause.meaning().stance(),
        rule,
        RANK);
  }

  /**
   * A later quotation of the paragraph goes on if it has no cue but the last one's and no sentence
   * of the narrator stands between.
   */
  private static boolean continues(
      Candidate said, QuotedWords last, QuotedWords next, Optional<Candidate> own) {
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

  private static Candidate extended(Candidate last, Span more) {
    List<Span> content = new ArrayList<>(last.content());
    content.add(more);
    return new Candidate(
        last.tree(),
        last.cue(),
        last.cueSpan(),
        last.source(),
        content,
        last.group(),
        last.stance(),
        last.rule(),
        last.rank());
  }
}
