package org.newsgraph.crosslink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.newsgraph.crosslink.blocking.CandidatePairs;
import org.newsgraph.crosslink.blocking.PairComparator.Likeness;
import org.newsgraph.crosslink.claim.ContentRelation;
import org.newsgraph.crosslink.claim.ContentSimilarity;
import org.newsgraph.crosslink.claim.SameQuotation;
import org.newsgraph.crosslink.claim.Stems;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.MembershipChanges;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.model.facts.Relation;

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
 *       which are looked at that no pair is missed that has {@link ContentSimilarity#JACCARD} of
 *       its keys in common (prefix filtering); common words bring nothing together. Where the same
 *       two keys are shared by very many, see {@link CandidatePairs}.
 *   <li>Of what one statement is found to do by one relation, the links to the earliest are kept
 *       ({@link LinkChoice}).
 * </ol>
 */
public final class CrossLinker implements Closeable {

  /** The rules that link a pair, the first one before the second. */
  private static final List<String> RULES = List.of(ContentSimilarity.RULE, SameQuotation.RULE);

  private static final int CONTENT = 0;
  private static final int QUOTATION = 1;

  private final ContentSimilarity similarity = new ContentSimilarity(new Stems());
  private final WindowedGroupOperator told;
  private final WindowedGroupOperator quoted;
  private final CandidatePairs<ClaimRecord> statements;
  private final CandidatePairs<QuotationRecord> quotations;
  private final LinkChoice choice;

  /**
   * Brings up to date what is kept.
   *
   * @param tables of the articles until now
   * @param work for temporary files, which {@link #close} deletes
   */
  public CrossLinker(GroupTables tables, Path work) {
    this.told =
        new WindowedGroupOperator(
            tables.table("told"), new Copies<>(ClaimRecord::parse, CONTENT), work);
    this.quoted =
        new WindowedGroupOperator(
            tables.table("quoted"), new Copies<>(QuotationRecord::parse, QUOTATION), work);
    this.statements =
        CandidatePairs.byRarestPairs(tables, "statements", ClaimRecord::parse, this::compare, work);
    this.quotations =
        CandidatePairs.byEachKey(tables, "quotations", QuotationRecord::parse, this::quote, work);
    this.choice = new LinkChoice(tables, work);
  }

  /** The hints of one article come (1) or go (-1). */
  public void change(String article, Collection<String> lines, int by) {
    for (String line : lines) {
      ClaimSignature.parse(line)
          .map(hint -> new ClaimRecord(article, hint))
          .filter(ClaimRecord::isComparable)
          .ifPresent(telling -> change(told, telling, by));
      QuotationSignature.parse(line)
          .map(hint -> new QuotationRecord(article, hint))
          .ifPresent(telling -> change(quoted, telling, by));
    }
  }

  private static void change(WindowedGroupOperator step, ComparableRecord telling, int by) {
    step.change(Copies.group(telling), Copies.member(telling), by);
  }

  /** Gives the links that come (1) and go (-1) with the articles; to be called once. */
  public void run(ObjIntConsumer<CrossArticleLink> sink) throws IOException {
    told.run(firstTo(statements));
    quoted.run(firstTo(quotations));
    statements.run(choice::change);
    quotations.run(choice::change);
    choice.run(RULES, sink);
  }

  private MembershipChanges firstTo(CandidatePairs<?> candidates) {
    return (group, member, by) -> {
      if (group.equals(Copies.FIRST)) {
        candidates.change(member, by);
      } else {
        choice.change(group, member, by);
      }
    };
  }

  private Likeness compare(ClaimRecord earlier, ClaimRecord later, RecordSink sink) {
    ContentSimilarity.Side first = earlier.hint().side();
    ContentSimilarity.Side second = later.hint().side();
    ContentRelation finding = similarity.compare(second, first);
    if (finding.isMutual() || earlier.article().equals(later.article())) {
      return Likeness.NONE;
    }
    link(later, finding, earlier, sink);
    link(earlier, similarity.compare(first, second), later, sink);
    return finding.relation().equals(Optional.of(Relation.REPEATS))
        ? Likeness.ALIKE
        : Likeness.NONE;
  }

  private static void link(
      ClaimRecord from, ContentRelation finding, ClaimRecord to, RecordSink sink) {
    finding
        .relation()
        .filter(found -> found != Relation.REPEATS || from.origin().mayRepeat(to.origin()))
        .map(found -> new FoundLink(from.origin(), found, to.origin(), CONTENT))
        .ifPresent(link -> link.to(sink));
  }

  private Likeness quote(QuotationRecord earlier, QuotationRecord later, RecordSink sink) {
    boolean same =
        !earlier.article().equals(later.article())
            && earlier.hint().quoted().isLike(later.hint().quoted());
    if (same) {
      repeat(earlier.origin(), later.origin(), sink);
      repeat(later.origin(), earlier.origin(), sink);
    }
    return same ? Likeness.ALIKE : Likeness.NONE;
  }

  private static void repeat(Origin from, Origin to, RecordSink sink) {
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
