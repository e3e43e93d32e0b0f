package org.newsgraph.link.claim;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsgraph.link.pair.Candidates;
import org.newsgraph.link.pair.Encounter.Likeness;
import org.newsgraph.model.ClaimLink;
import org.newsgraph.model.Relation;

/**
 * Links the statements of all articles by what they are about, and by what they quote. What it
 * finds does not depend on the order of the articles; what it needs of memory does not grow with
 * their number, and there are only so many times as many links as statements.
 *
 * <ol>
 *   <li>What a speaker says in just the same words in many articles, and a quotation that many
 *       print, counts once: the later ones repeat the first one ({@link Copies}), which alone is
 *       compared with others.
 *   <li>Two of those that are left are compared if they share two of their rarest keys, so many of
 *       which are looked at that no pair is missed that has {@link Similarity#JACCARD} of its keys
 *       in common (prefix filtering); common words bring nothing together. Where the same two keys
 *       are shared by very many, see {@link Candidates}.
 *   <li>Of what one statement is found to do by one relation, the links to the earliest are kept
 *       ({@link LinkChoice}).
 * </ol>
 */
public final class CrossLinker implements Closeable {

  /** The rules that link a pair, the first one before the second. */
  private static final List<String> RULES = List.of(Similarity.RULE, SameQuotation.RULE);

  private static final int CONTENT = 0;
  private static final int QUOTATION = 1;

  private final Similarity similarity = new Similarity(new Stems());
  private final Copies<Told> told;
  private final Copies<QuotedBy> quoted;
  private final Candidates<Told> statements;
  private final Candidates<QuotedBy> quotations;
  private final LinkChoice choice;

  /**
   * Of no articles yet.
   *
   * @param work for temporary files, which {@link #close} deletes
   */
  public CrossLinker(Path work) {
    this.told = new Copies<>(work, Told::parse);
    this.quoted = new Copies<>(work, QuotedBy::parse);
    this.statements = new Candidates<>(work, Told::parse);
    this.quotations = new Candidates<>(work, QuotedBy::parse);
    this.choice = new LinkChoice(work);
  }

  /** Takes the hints of one article. */
  public void add(String article, Collection<String> lines) {
    for (String line : lines) {
      Hint.parse(line)
          .map(hint -> new Told(article, hint))
          .filter(Told::isComparable)
          .ifPresent(told::add);
      QuoteHint.parse(line).map(hint -> new QuotedBy(article, hint)).ifPresent(quoted::add);
    }
  }

  /** Gives the links between all articles that were added; to be called once. */
  public void links(Consumer<ClaimLink> sink) throws IOException {
    told.forEach(
        first -> statements.add(first.line()), (copy, first) -> repeat(copy, first, CONTENT));
    quoted.forEach(
        first -> quotations.add(first.line()), (copy, first) -> repeat(copy, first, QUOTATION));
    statements.meet(this::compare);
    quotations.meet(this::quote);
    choice.forEach(RULES, sink);
  }

  /** What a speaker says again in other words is the same, what another one says is alike. */
  private Likeness compare(Told earlier, Told later) {
    Similarity.Side first = earlier.hint().side();
    Similarity.Side second = later.hint().side();
    Finding finding = similarity.compare(second, first);
    if (finding.isMutual() || earlier.article().equals(later.article())) {
      return Likeness.NONE;
    }
    link(later, finding, earlier);
    link(earlier, similarity.compare(first, second), later);
    if (!finding.relation().equals(Optional.of(Relation.REPEATS))) {
      return Likeness.NONE;
    }
    return Similarity.areDifferent(first, second) ? Likeness.ALIKE : Likeness.SAME;
  }

  private void link(Told from, Finding finding, Told to) {
    finding
        .relation()
        .filter(found -> found != Relation.REPEATS || mayRepeat(from.origin(), to.origin()))
        .ifPresent(found -> choice.add(from.origin(), found, to.origin(), CONTENT));
  }

  private Likeness quote(QuotedBy earlier, QuotedBy later) {
    boolean same =
        !earlier.article().equals(later.article())
            && earlier.hint().quoted().isLike(later.hint().quoted());
    if (same) {
      repeat(earlier.origin(), later.origin(), QUOTATION);
      repeat(later.origin(), earlier.origin(), QUOTATION);
    }
    return same ? Likeness.SAME : Likeness.NONE;
  }

  private void repeat(Origin from, Origin to, int rule) {
    if (mayRepeat(from, to)) {
      choice.add(from, Relation.REPEATS, to, rule);
    }
  }

  /** A repetition goes to the earlier one; where no date tells, both repeat each other. */
  private static boolean mayRepeat(Origin from, Origin to) {
    return !from.isBefore(to);
  }

  @Override
  public void close() throws IOException {
    told.close();
    quoted.close();
    statements.close();
    quotations.close();
    choice.close();
  }
}
