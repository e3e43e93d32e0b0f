package org.newsgraph.crosslink.blocking;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.newsgraph.crosslink.blocking.PairComparator.Likeness;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;

/**
 * Compares a record with those of its block before it. Of those that are like it, only the first
 * few count. Not for use by several threads.
 *
 * @param <T> the records
 */
public final class PairRule<T extends Item> implements WindowedGroupOperator.Rule {

  /** Of those that are like a record, how many count. */
  private static final int ALIKE = 3;

  /** How many records are cached. */
  private static final int CACHED = 2_000;

  /** How many comparisons are cached. */
  private static final int CACHED_PAIRS = 20_000;

  private final Function<String, T> reader;
  private final PairComparator<T> comparator;
  private final Map<String, T> cache = new Cache<>(CACHED);
  private final Map<Pair, Comparison> pairs = new Cache<>(CACHED_PAIRS);

  /**
   * @param reader the record of a member of a block
   */
  public PairRule(Function<String, T> reader, PairComparator<T> comparator) {
    this.reader = reader;
    this.comparator = comparator;
  }

  /** The record of a member of a block. */
  T read(String member) {
    return cache.computeIfAbsent(member, reader);
  }

  /** Most keys have one record only. */
  @Override
  public void apply(String block, String member, List<String> before, RecordSink sink) {
    if (before.isEmpty()) {
      return;
    }
    int alike = 0;
    for (String other : before) {
      Comparison pair = comparison(other, member);
      alike += pair.alike() ? 1 : 0;
      if (!pair.alike() || alike <= ALIKE) {
        pair.pass(sink);
      }
    }
  }

  /** Others than those that come and go are compared only if these are like the member. */
  @Override
  public void reapply(
      String block,
      String member,
      List<String> was,
      List<String> is,
      RecordSink retracted,
      RecordSink added) {
    List<Comparison> gone = comparisons(was, is, member);
    List<Comparison> come = comparisons(is, was, member);
    if (Stream.of(gone, come).flatMap(List::stream).anyMatch(Comparison::alike)) {
      apply(block, member, was, retracted);
      apply(block, member, is, added);
    } else {
      gone.forEach(pair -> pair.pass(retracted));
      come.forEach(pair -> pair.pass(added));
    }
  }

  /** With those of a window that another has not. */
  private List<Comparison> comparisons(List<String> of, List<String> without, String member) {
    Set<String> others = new LinkedHashSet<>(of);
    without.forEach(others::remove);
    return others.stream().map(other -> comparison(other, member)).toList();
  }

  private Comparison comparison(String earlier, String later) {
    return pairs.computeIfAbsent(new Pair(earlier, later), this::compare);
  }

  private Comparison compare(Pair pair) {
    List<Found> found = new ArrayList<>();
    Likeness likeness =
        comparator.compare(
            read(pair.earlier),
            read(pair.later),
            (group, member) -> found.add(new Found(group, member)));
    return new Comparison(likeness, List.copyOf(found));
  }

  /** Two members, which meet in many blocks. */
  private record Pair(String earlier, String later) {}

  private record Comparison(Likeness likeness, List<Found> found) {

    boolean alike() {
      return likeness == Likeness.ALIKE;
    }

    void pass(RecordSink sink) {
      found.forEach(it -> sink.accept(it.group, it.member));
    }
  }

  private record Found(String group, String member) {}

  /** Keeps what was asked for last. */
  private static final class Cache<K, V> extends LinkedHashMap<K, V> {

    @Serial private static final long serialVersionUID = 1L;

    private final int most;

    Cache(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
