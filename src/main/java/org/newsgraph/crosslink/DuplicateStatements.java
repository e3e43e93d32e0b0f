package org.newsgraph.crosslink;

import java.util.List;
import java.util.function.Function;
import org.newsgraph.crosslink.incremental.Fingerprint;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;
import org.newsgraph.model.facts.Relation;

/**
 * Links statements that say exactly the same: agency copy, a sentence that is quoted everywhere. Of
 * each group the first record, by {@link ComparableRecord#rank}, stands for all and alone is
 * compared with others. Each other record is linked as a repetition of it, and where no date tells
 * which of the first two was earlier the first is linked to the second, too: so there are at most
 * as many links as records, however many articles print one text.
 *
 * @param parser parses what {@link ComparableRecord#line} wrote
 * @param rule the precedence of the rule that the links name; see {@link LinkSelection}
 */
record DuplicateStatements<S extends Signature>(
    Function<String, ComparableRecord<S>> parser, int rule) implements WindowedGroupOperator.Rule {

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
