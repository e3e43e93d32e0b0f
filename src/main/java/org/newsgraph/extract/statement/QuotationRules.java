package org.newsgraph.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Span;

/**
 * Reads quotations that a cue clause stands beside, with their further pieces in the same
 * paragraph.
 */
final class QuotationRules {

  private static final int RANK = 10;
  private static final int FEWEST_WORDS = 4;

  private final CueClauses clauses;

  QuotationRules(CueClauses clauses) {
    this.clauses = clauses;
  }

  /** All readings of the article's quotations. */
  List<Candidate> read(Page page) {
    List<Candidate> found = new ArrayList<>();
    List<QuotedWords> quotations = QuotedWords.of(page);
    Optional<Candidate> last = Optional.empty();
    for (int i = 0; i < quotations.size(); i++) {
      QuotedWords quotation = quotations.get(i);
      Optional<Candidate> own = read(page, quotation);
      if (own.isPresent()) {
        last = own;
        found.add(own.get());
      } else if (last.isPresent() && continues(page, last.get(), quotations, i)) {
        Candidate longer = extended(last.get(), quotation.span());
        found.set(found.size() - 1, longer);
        last = Optional.of(longer);
      } else if (quotation.words() >= FEWEST_WORDS) {
        last = Optional.empty();
      }
    }
    return found;
  }

  private Optional<Candidate> read(Page page, QuotedWords quotation) {
    Optional<CueClause> after = after(page, quotation);
    if (after.isPresent()) {
      return after.map(clause -> candidate(clause, quotation, "quotation-cue-after"));
    }
    return before(page, quotation).map(c -> candidate(c, quotation, "quotation-cue-before"));
  }

  private Optional<CueClause> after(Page page, QuotedWords quotation) {
    boolean handsOver = quotation.endsWith(",?!-\u2014\u2013");
    if (!handsOver || !quotation.startsClause() || quotation.next().isEmpty()) {
      return Optional.empty();
    }
    QuotedWords.Place next = quotation.next().get();
    return clauses.after(page, next.tree(), next.token());
  }

  private Optional<CueClause> before(Page page, QuotedWords quotation) {
    Tree tree = quotation.tree();
    int mark = quotation.first();
    if (mark == 0) {
      return Optional.empty();
    }
    boolean announced = tree.is(mark - 1, ",", ":");
    boolean capital = quotation.words() >= FEWEST_WORDS && quotation.startsWithCapital();
    return announced || capital && !tree.is(mark - 1, "that")
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

  /** A later quotation of the paragraph goes on if no sentence of the narrator stands between. */
  private static boolean continues(
      Page page, Candidate last, List<QuotedWords> quotations, int index) {
    QuotedWords next = quotations.get(index);
    QuotedWords previous = quotations.get(index - 1);
    boolean open = previous.quotation().open() && next.paragraph() == previous.paragraph() + 1;
    if (open) {
      return next.startsParagraph();
    }
    return next.paragraph() == previous.paragraph()
        && last.hull().end() == previous.span().end()
        && next.startsSentenceOrFollowsComma()
        && next.narratedSince(previous, last.tree()) == 0
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
