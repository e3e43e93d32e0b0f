package org.newsgraph.link.claim;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.newsgraph.link.flow.Changes;
import org.newsgraph.link.flow.OrderedStep;
import org.newsgraph.link.flow.Sink;
import org.newsgraph.link.flow.Tables;
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
  private final OrderedStep told;
  private final OrderedStep quoted;
  private final Candidates<Told> statements;
  private final Candidates<QuotedBy> quotations;
  private final LinkChoice choice;

  /**
   * Brings up to date what is kept.
   *
   * @param tables of the articles until now
   * @param work for temporary files, which {@link #close} deletes
   */
  public CrossLinker(Tables tables, Path work) {
    this.told = new OrderedStep(tables.table("told"), new Copies<>(Told::parse, CONTENT), work);
    this.quoted =
        new OrderedStep(tables.table("quoted"), new Copies<>(QuotedBy::parse, QUOTATION), work);
    this.statements =
        Candidates.byRarestPairs(tables, "statements", Told::parse, this::compare, work);
    this.quotations =
        Candidates.byEachKey(tables, "quotations", QuotedBy::parse, this::quote, work);
    this.choice = new LinkChoice(tables, work);
  }

  /** The hints of one article come (1) or go (-1). */
  public void change(String article, Collection<String> lines, int by) {
    for (String line : lines) {
      Hint.parse(line)
          .map(hint -> new Told(article, hint))
          .filter(Told::isComparable)
          .ifPresent(telling -> change(told, telling, by));
      QuoteHint.parse(line)
          .map(hint -> new QuotedBy(article, hint))
          .ifPresent(telling -> change(quoted, telling, by));
    }
  }

  private static void change(OrderedStep step, Telling telling, int by) {
    step.change(Copies.group(telling), Copies.member(telling), by);
  }

  /** Gives the links that come (1) and go (-1) with the articles; to be called once. */
  public void run(ObjIntConsumer<ClaimLink> sink) throws IOException {
    told.run(firstTo(statements));
    quoted.run(firstTo(quotations));
    statements.run(choice::change);
    quotations.run(choice::change);
    choice.run(RULES, sink);
  }

  private Changes firstTo(Candidates<?> candidates) {
    return (group, member, by) -> {
      if (group.equals(Copies.FIRST)) {
        candidates.change(member, by);
      } else {
        choice.change(group, member, by);
      }
    };
  }

  private Likeness compare(Told earlier, Told later, Sink sink) {
    Similarity.Side first = earlier.hint().side();
    Similarity.Side second = later.hint().side();
    Finding finding = similarity.compare(second, first);
    if (finding.isMutual() || earlier.article().equals(later.article())) {
      return Likeness.NONE;
    }
    link(later, finding, earlier, sink);
    link(earlier, similarity.compare(first, second), later, sink);
    return finding.relation().equals(Optional.of(Relation.REPEATS))
        ? Likeness.ALIKE
        : Likeness.NONE;
  }

  private static void link(Told from, Finding finding, Told to, Sink sink) {
    finding
        .relation()
        .filter(found -> found != Relation.REPEATS || from.origin().mayRepeat(to.origin()))
        .map(found -> new FoundLink(from.origin(), found, to.origin(), CONTENT))
        .ifPresent(link -> link.to(sink));
  }

  private Likeness quote(QuotedBy earlier, QuotedBy later, Sink sink) {
    boolean same =
        !earlier.article().equals(later.article())
            && earlier.hint().quoted().isLike(later.hint().quoted());
    if (same) {
      repeat(earlier.origin(), later.origin(), sink);
      repeat(later.origin(), earlier.origin(), sink);
    }
    return same ? Likeness.ALIKE : Likeness.NONE;
  }

  private static void repeat(Origin from, Origin to, Sink sink) {
    if (from.mayRepeat(to)) {
      new FoundLink(from, Relation.REPEATS, to, QUOTATION).to(sink);
    }
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
