package org.newsgraph.crosslink;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.newsgraph.crosslink.CrossLinker.ComparableRecord;
import org.newsgraph.crosslink.Signature.ClaimSignature;
import org.newsgraph.crosslink.Signature.Origin;
import org.newsgraph.crosslink.Signature.QuotationSignature;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.blocking.BatchPairs;
import org.newsgraph.crosslink.blocking.CandidatePairs;
import org.newsgraph.crosslink.blocking.Item;
import org.newsgraph.crosslink.blocking.PairComparator;
import org.newsgraph.crosslink.blocking.PairComparator.Likeness;
import org.newsgraph.crosslink.claim.ContentSimilarity;
import org.newsgraph.crosslink.claim.SameQuotation;
import org.newsgraph.crosslink.incremental.DeltaSink;
import org.newsgraph.crosslink.incremental.Fingerprint;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.model.facts.Relation;

/**
 * Links the statements of different articles by their contents and by what they quote. The result
 * depends on the set of articles alone, not on their order; memory does not grow with their number,
 * and the number of links is bounded by a multiple of the number of statements.
 *
 * <ol>
 *   <li>Statements by one speaker in exactly the same words, and quotations that many print, are
 *       grouped: the later ones repeat the first one ({@link DuplicateStatements}), which alone is
 *       compared with others.
 *   <li>Two of the remaining statements are compared if they share two of their rarest keys, so
 *       many of which are looked at that no pair is missed that has {@link
 *       ContentSimilarity#JACCARD} of its keys in common (prefix filtering); common words alone
 *       bring nothing together. Where very many share the same two keys, see {@link
 *       CandidatePairs}.
 *   <li>Of what one statement is found to do by one relation, the links to the earliest are kept
 *       ({@link LinkSelection}).
 * </ol>
 */
public final class CrossLinker implements Closeable {

  /** The rules that link a pair, by their precedence. */
  private static final List<String> RULES = List.of(ContentSimilarity.RULE, SameQuotation.RULE);

  private static final int CONTENT = 0;
  private static final int QUOTATION = 1;

  private final WindowedGroupOperator sameClaims;
  private final WindowedGroupOperator sameQuotations;
  private final CandidatePairs<ComparableRecord<ClaimSignature>> claims;
  private final CandidatePairs<ComparableRecord<QuotationSignature>> quotations;
  private final LinkSelection selection;

  /**
   * Prepares an update; see {@link #change} and {@link #run}.
   *
   * @param tables what is known of the articles until now
   * @param work folder for temporary files, which {@link #close} deletes
   */
  public CrossLinker(GroupTables tables, Path work) {
    this.sameClaims =
        new WindowedGroupOperator(
            tables.table("told"), new DuplicateStatements<>(CrossLinker::claim, CONTENT), work);
    this.sameQuotations =
        new WindowedGroupOperator(
            tables.table("quoted"),
            new DuplicateStatements<>(CrossLinker::quotation, QUOTATION),
            work);
    this.claims =
        CandidatePairs.byRarestPairs(
            tables,
            "statements",
            CrossLinker::claim,
            item -> item.signature().prefixLength(),
            claimComparator(),
            work);
    this.quotations =
        CandidatePairs.byEachKey(
            tables, "quotations", CrossLinker::quotation, CrossLinker::compareQuotations, work);
    this.selection = new LinkSelection(tables, work);
  }

  private static ComparableRecord<ClaimSignature> claim(String line) {
    return ComparableRecord.parse(line, ClaimSignature::parse);
  }

  private static ComparableRecord<QuotationSignature> quotation(String line) {
    return ComparableRecord.parse(line, QuotationSignature::parse);
  }

  /**
   * The signatures of one article are added (1) or removed (-1).
   *
   * @param article its id
   * @param lines signatures of any kind; others than those of {@link StatementSignatures} are
   *     skipped
   */
  public void change(String article, Collection<String> lines, int by) {
    for (String line : lines) {
      ClaimSignature.parse(line)
          .filter(ClaimSignature::isComparable)
          .ifPresent(claim -> change(sameClaims, new ComparableRecord<>(article, claim), by));
      QuotationSignature.parse(line)
          .ifPresent(quote -> change(sameQuotations, new ComparableRecord<>(article, quote), by));
    }
  }

  private static void change(WindowedGroupOperator operator, ComparableRecord<?> item, int by) {
    operator.change(DuplicateStatements.group(item), DuplicateStatements.member(item), by);
  }

  /** Passes on the links that are added (1) and removed (-1); may be called once. */
  public void run(ObjIntConsumer<CrossArticleLink> sink) throws IOException {
    sameClaims.run(firstTo(claims));
    sameQuotations.run(firstTo(quotations));
    claims.run(selection::change);
    quotations.run(selection::change);
    selection.run(RULES, sink);
  }

  private DeltaSink firstTo(CandidatePairs<?> candidates) {
    return (group, member, by) -> {
      if (group.equals(DuplicateStatements.FIRST)) {
        candidates.change(member, by);
      } else {
        selection.change(group, member, by);
      }
    };
  }

  /**
   * Derives all links on a cluster.
   *
   * @param hints the signatures of all articles, each in the group of its article's id
   * @return records that {@link #link} reads
   */
  public static Records derive(Records hints) {
    Records told =
        signatures(
            hints,
            line -> ClaimSignature.parse(line).filter(ClaimSignature::isComparable),
            () -> new DuplicateStatements<>(CrossLinker::claim, CONTENT));
    Records quoted =
        signatures(
            hints,
            QuotationSignature::parse,
            () -> new DuplicateStatements<>(CrossLinker::quotation, QUOTATION));
    Records claims =
        new BatchPairs<ComparableRecord<ClaimSignature>>(
                CrossLinker::claim, CrossLinker::claimComparator)
            .byRarestPairs(first(told), item -> item.signature().prefixLength());
    Records quotations =
        new BatchPairs<ComparableRecord<QuotationSignature>>(
                CrossLinker::quotation, () -> CrossLinker::compareQuotations)
            .byEachKey(first(quoted));
    return LinkSelection.select(repeated(told).and(repeated(quoted)).and(claims).and(quotations));
  }

  /** Parses a signature of one kind. */
  private interface SignatureReader extends Serializable {
    Optional<? extends Signature> parse(String line);
  }

  private static Records signatures(
      Records hints, SignatureReader reader, Records.Maker<WindowedGroupOperator.Rule> duplicates) {
    return hints
        .each(
            () ->
                (article, line, sink) ->
                    reader
                        .parse(line)
                        .map(signature -> new ComparableRecord<>(article, signature))
                        .ifPresent(
                            item ->
                                sink.accept(
                                    DuplicateStatements.group(item),
                                    DuplicateStatements.member(item))))
        .windowed(duplicates);
  }

  private static Records first(Records found) {
    return found.each(
        () ->
            (group, member, sink) -> {
              if (group.equals(DuplicateStatements.FIRST)) {
                sink.accept(group, member);
              }
            });
  }

  private static Records repeated(Records found) {
    return found.each(
        () ->
            (group, member, sink) -> {
              if (!group.equals(DuplicateStatements.FIRST)) {
                sink.accept(group, member);
              }
            });
  }

  /** The link of a record of {@link #derive}. */
  public static CrossArticleLink link(String group, String member) {
    return LinkSelection.link(group, member, RULES);
  }

  private static PairComparator<ComparableRecord<ClaimSignature>> claimComparator() {
    ContentSimilarity similarity = new ContentSimilarity();
    return (earlier, later, sink) -> compareClaims(similarity, earlier, later, sink);
  }

  private static Likeness compareClaims(
      ContentSimilarity similarity,
      ComparableRecord<ClaimSignature> earlier,
      ComparableRecord<ClaimSignature> later,
      RecordSink sink) {
    ContentSimilarity.Side first = earlier.signature().side();
    ContentSimilarity.Side second = later.signature().side();
    ContentSimilarity.Finding finding = similarity.compare(second, first);
    if (finding.isMutual()
        || earlier.article().equals(later.article())
        || !first.content().isSpecificTo(second.content())
            && !earlier.origin().isNear(later.origin())) {
      return Likeness.NONE;
    }
    link(later.origin(), finding, earlier.origin(), sink);
    link(earlier.origin(), similarity.compare(first, second), later.origin(), sink);
    return finding.relation().equals(Optional.of(Relation.REPEATS))
        ? Likeness.ALIKE
        : Likeness.NONE;
  }

  private static void link(
      Origin from, ContentSimilarity.Finding finding, Origin to, RecordSink sink) {
    finding
        .relation()
        .filter(found -> found != Relation.REPEATS || from.mayRepeat(to))
        .ifPresent(found -> LinkSelection.offer(from, found, to, CONTENT, sink));
  }

  private static Likeness compareQuotations(
      ComparableRecord<QuotationSignature> earlier,
      ComparableRecord<QuotationSignature> later,
      RecordSink sink) {
    boolean same =
        !earlier.article().equals(later.article())
            && earlier.signature().quoted().isLike(later.signature().quoted());
    if (same) {
      repeat(earlier.origin(), later.origin(), sink);
      repeat(later.origin(), earlier.origin(), sink);
    }
    return same ? Likeness.ALIKE : Likeness.NONE;
  }

  private static void repeat(Origin from, Origin to, RecordSink sink) {
    if (from.mayRepeat(to)) {
      LinkSelection.offer(from, Relation.REPEATS, to, QUOTATION, sink);
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    sameClaims.close();
    sameQuotations.close();
    claims.close();
    quotations.close();
    selection.close();
  }

  /**
   * A signature with the article that has it.
   *
   * @param article its id
   */
  record ComparableRecord<S extends Signature>(String article, S signature) implements Item {

    private static final char TAB = '\t';

    /**
     * Parses what {@link #line} wrote.
     *
     * @param parser parses the line of the signature
     */
    static <S extends Signature> ComparableRecord<S> parse(
        String line, Function<String, Optional<S>> parser) {
      int tab = line.indexOf(TAB);
      return new ComparableRecord<>(
          line.substring(0, tab), parser.apply(line.substring(tab + 1)).orElseThrow());
    }

    String line() {
      return article + TAB + signature.line();
    }

    Signature.Origin origin() {
      return signature.origin();
    }

    @Override
    public Collection<String> keys() {
      return signature.keys();
    }

    @Override
    public String rank() {
      return origin().rank();
    }
  }

  /**
   * Links statements that say exactly the same: agency copy, a sentence that is quoted everywhere.
   * Of each group the first record, by {@link ComparableRecord#rank}, stands for all and alone is
   * compared with others. Each other record is linked as a repetition of it, and where no date
   * tells which of the first two was earlier the first is linked to the second, too: so there are
   * at most as many links as records, however many articles print one text.
   *
   * @param parser parses what {@link ComparableRecord#line} wrote
   * @param rule the precedence of the rule that the links name; see {@link LinkSelection}
   */
  private record DuplicateStatements<S extends Signature>(
      Function<String, ComparableRecord<S>> parser, int rule)
      implements WindowedGroupOperator.Rule {

    /** The output group of the first records. */
    static final String FIRST = "";

    private static final int DIGITS = 32;
    private static final char TAB = '\t';

    /** The group of a record: a fingerprint of its wording. */
    static String group(ComparableRecord<?> item) {
      return Fingerprint.of(item.signature().wording(), DIGITS);
    }

    /** The record as a member of its group; members sort by their rank. */
    static String member(ComparableRecord<?> item) {
      return item.rank() + TAB + item.line();
    }

    @Override
    public void apply(String group, String member, List<String> before, RecordSink sink) {
      ComparableRecord<S> item = parse(member);
      if (before.isEmpty()) {
        sink.accept(FIRST, item.line());
        return;
      }
      ComparableRecord<S> first = parse(before.get(0));
      // what one article says twice is linked within it
      if (!item.article().equals(first.article())) {
        repeat(item, first, sink);
        if (before.stream().allMatch(other -> parse(other).article().equals(first.article()))) {
          repeat(first, item, sink);
        }
      }
    }

    private ComparableRecord<S> parse(String member) {
      return parser.apply(member.substring(member.indexOf(TAB) + 1));
    }

    private void repeat(ComparableRecord<S> from, ComparableRecord<S> to, RecordSink sink) {
      if (from.origin().mayRepeat(to.origin())) {
        LinkSelection.offer(from.origin(), Relation.REPEATS, to.origin(), rule, sink);
      }
    }
  }
}
