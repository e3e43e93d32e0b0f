package org.newsgraph.crosslink;

import java.util.List;
import java.util.function.Function;
import org.newsgraph.crosslink.incremental.Fingerprint;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;
import org.newsgraph.model.facts.Relation;

/**
 * Puts those together that tell just the same: agency copy, a sentence that is quoted everywhere.
 * The first of them, by {@link ComparableRecord#rank}, stands for all. Each other one is a copy of
 * it, and where no date tells which of the first two was earlier the first is a copy of the second
 * too: so there are at most as many copies as there are tellings, however many articles print one
 * text.
 *
 * @param <T> what is told
 * @param reader reads what {@link ComparableRecord#line} wrote
 * @param rule the place of the rule that a copy is linked by; see {@link FoundLink}
 */
record Copies<T extends ComparableRecord>(Function<String, T> reader, int rule)
    implements WindowedGroupOperator.Rule {

  /** The group that the first ones are given to. */
  static final String FIRST = "";

  private static final int DIGITS = 32;
  private static final char TAB = '\t';

  /** The group of those that tell the same. */
  static String group(ComparableRecord telling) {
    return Fingerprint.of(telling.wording(), DIGITS);
  }

  /** As a member of its group; the first one sorts before the others. */
  static String member(ComparableRecord telling) {
    return telling.rank() + TAB + telling.line();
  }

  @Override
  public void apply(String group, String member, List<String> before, RecordSink sink) {
    T telling = read(member);
    if (before.isEmpty()) {
      sink.accept(FIRST, telling.line());
      return;
    }
    T first = read(before.get(0));
    // what one article says twice is left to it
    if (!telling.article().equals(first.article())) {
      repeat(telling, first, sink);
      if (before.stream().map(this::read).map(T::article).allMatch(first.article()::equals)) {
        repeat(first, telling, sink);
      }
    }
  }

  private T read(String member) {
    return reader.apply(member.substring(member.indexOf(TAB) + 1));
  }

  private void repeat(T from, T to, RecordSink sink) {
    if (from.origin().mayRepeat(to.origin())) {
      new FoundLink(from.origin(), Relation.REPEATS, to.origin(), rule).to(sink);
    }
  }
}
