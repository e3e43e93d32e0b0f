package org.newsgraph.crosslink.blocking;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.incremental.RecordSink;

/**
 * Compares the same pairs as {@link CandidatePairs}, of records on a cluster. A member of a block
 * is the id of a record, a tab and its line, so that it is compared where the block is.
 *
 * @param reader parses the line of a record
 * @param comparator makes what compares two records
 * @param <T> the records
 */
public record BatchPairs<T extends Item>(
    Reader<T> reader, Records.Maker<PairComparator<T>> comparator) {

  private static final char TAB = '\t';

  /** Sorts before the ids of records. */
  private static final String DIGITS = "\u0001";

  /** Parses the line of a record. */
  @FunctionalInterface
  public interface Reader<T> extends Function<String, T>, Serializable {}

  /** How many of a record's rarest keys are looked at. */
  @FunctionalInterface
  public interface PrefixLength<T> extends ToIntFunction<T>, Serializable {}

  /**
   * Compares records that share any one key.
   *
   * @param lines of the records, in any groups
   */
  public Records byEachKey(Records lines) {
    Reader<T> read = reader;
    return compared(
        lines.each(
            () ->
                (group, line, sink) -> {
                  T item = read.apply(line);
                  String member = CandidatePairs.id(item, line) + TAB + line;
                  item.keys().forEach(key -> sink.accept(key, member));
                }));
  }

  /** Compares records that share two of their rarest keys; otherwise as {@link #byEachKey}. */
  public Records byRarestPairs(Records lines, PrefixLength<T> prefixLength) {
    Reader<T> read = reader;
    Records keys =
        lines.each(
            () ->
                (group, line, sink) -> {
                  T item = read.apply(line);
                  item.keys().forEach(key -> sink.accept(key, CandidatePairs.id(item, line)));
                });
    Records rarity =
        keys.and(keys.each(() -> (key, id, sink) -> sink.accept(key, "")).counted().each(uses()))
            .windowed(() -> BatchPairs::withRarity);
    Records whole =
        rarity.and(
            lines.each(
                () ->
                    (group, line, sink) ->
                        sink.accept(CandidatePairs.id(read.apply(line), line), TAB + line)));
    return compared(
        whole.grouped(() -> (id, members, sink) -> blocks(id, members, read, prefixLength, sink)));
  }

  private static Records.Maker<Records.Step> uses() {
    return () ->
        (key, count, sink) -> {
          long times = Long.parseLong(count.substring(1));
          sink.accept(key, DIGITS + PrefixFilterBlocking.Rarity.digits(times));
        };
  }

  /** Of the members of a key the first tells its rarity. */
  private static void withRarity(String key, String id, List<String> before, RecordSink sink) {
    if (!before.isEmpty()) {
      sink.accept(id, before.get(0).substring(1) + " " + key);
    }
  }

  /** The first member of an id has its line, the others its keys, each after its rarity. */
  private static <T extends Item> void blocks(
      String id,
      List<String> members,
      Function<String, T> reader,
      ToIntFunction<T> prefixLength,
      RecordSink sink) {
    String line = members.get(0).substring(1);
    Map<String, Integer> digits = new HashMap<>();
    for (String key : members.subList(1, members.size())) {
      int space = key.indexOf(' ');
      digits.put(key.substring(space + 1), Integer.parseInt(key.substring(0, space)));
    }
    T item = reader.apply(line);
    List<String> rarest =
        item.keys().stream()
            .sorted(
                Comparator.comparing((String key) -> digits.getOrDefault(key, 0))
                    .thenComparing(key -> key))
            .limit(prefixLength.applyAsInt(item))
            .toList();
    PrefixFilterBlocking.pairs(rarest).forEach(block -> sink.accept(block, id + TAB + line));
  }

  private Records compared(Records blocks) {
    Reader<T> read = reader;
    Records.Maker<PairComparator<T>> compare = comparator;
    return blocks.windowed(
        () ->
            new PairRule<>(
                member -> read.apply(member.substring(member.indexOf(TAB) + 1)), compare.make()));
  }
}
