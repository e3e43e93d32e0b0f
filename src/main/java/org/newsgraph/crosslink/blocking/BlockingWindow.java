package org.newsgraph.crosslink.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.newsgraph.crosslink.blocking.PairComparator.Likeness;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;

/**
 * Those who have a key in common, one after the other, meet those who came before: the first ones
 * and the latest ones. Of what comes of meeting those who are like it, the first few count.
 *
 * @param <T> the things
 * @param reader gives the thing that a member of a group stands for
 */
record BlockingWindow<T extends Item>(Function<String, T> reader, PairComparator<T> encounter)
    implements WindowedGroupOperator.Rule {

  /** How many of those who are like a thing count. */
  static final int ENOUGH = 3;

  /** Most keys have one thing only, which is not read then. */
  @Override
  public void apply(String key, String member, List<String> before, RecordSink sink) {
    if (before.isEmpty()) {
      return;
    }
    T thing = reader.apply(member);
    int alike = 0;
    for (String other : before) {
      List<Found> found = new ArrayList<>();
      Likeness likeness =
          encounter.meet(
              reader.apply(other), thing, (group, what) -> found.add(new Found(group, what)));
      alike += likeness == Likeness.ALIKE ? 1 : 0;
      if (likeness == Likeness.NONE || alike <= ENOUGH) {
        found.forEach(it -> sink.accept(it.group, it.member));
      }
    }
  }

  private record Found(String group, String member) {}
}
