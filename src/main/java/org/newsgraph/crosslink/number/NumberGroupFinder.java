package org.newsgraph.crosslink.number;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;

/**
 * Groups the numbers of all articles that are on one thing: those that tell the same day, and those
 * that tell none and were published within a week from that day. A number with which no other
 * agrees so far is in no group. The result depends on the set of articles alone.
 */
public final class NumberGroupFinder implements Closeable {

  /** How many days after the first number of a group others can be on the same thing. */
  private static final int WEEK = 7;

  private static final String TAB = "\t";

  /**
   * That a number is in a group.
   *
   * @param quantity the IRI of the number
   * @param group the name of the group
   * @param label what is counted, for people to read
   * @param first whether the group is named after this number
   */
  public record Membership(String quantity, String group, String label, boolean first) {}

  private final WindowedGroupOperator topics;

  /**
   * Prepares an update; see {@link #change} and {@link #run}.
   *
   * @param tables what is known of the articles until now
   * @param work folder for temporary files, which {@link #close} deletes
   */
  public NumberGroupFinder(GroupTables tables, Path work) {
    this.topics =
        new WindowedGroupOperator(tables.table("numbers"), NumberGroupFinder::derive, work);
  }

  /**
   * The signatures of one article are added (1) or removed (-1).
   *
   * @param lines signatures of any kind; others than a {@link NumberSignature} are skipped
   */
  public void change(Collection<String> lines, int by) {
    for (String line : lines) {
      NumberSignature.parse(line).ifPresent(number -> topics.change(number.topic(), line, by));
    }
  }

  /** Passes on the memberships that are added (1) and removed (-1); may be called once. */
  public void run(ObjIntConsumer<Membership> sink) throws IOException {
    topics.run((group, record, by) -> sink.accept(membership(group, record), by));
  }

  /**
   * Finds all memberships on a cluster.
   *
   * @param hints the signatures of all articles
   * @return records that {@link #membership} reads
   */
  public static Records derive(Records hints) {
    return hints
        .each(
            () ->
                (article, line, sink) ->
                    NumberSignature.parse(line)
                        .ifPresent(number -> sink.accept(number.topic(), line)))
        .windowed(() -> NumberGroupFinder::derive);
  }

  /** The membership of a record of {@link #derive(Records)}. */
  public static Membership membership(String group, String record) {
    List<String> cells = List.of(record.split(TAB, -1));
    return new Membership(cells.get(0), group, cells.get(1), Boolean.parseBoolean(cells.get(2)));
  }

  /** The second number of a group also yields the first, which would be in none without it. */
  private static void derive(String topic, String member, List<String> before, RecordSink sink) {
    List<NumberSignature> numbers =
        Stream.concat(before.stream(), Stream.of(member))
            .map(NumberSignature::parse)
            .flatMap(Optional::stream)
            .toList();
    int last = numbers.size() - 1;
    int first = first(numbers, last);
    if (first < last) {
      boolean second =
          IntStream.range(first + 1, last).noneMatch(other -> first(numbers, other) == first);
      if (second) {
        accept(numbers.get(first), numbers.get(first), sink);
      }
      accept(numbers.get(first), numbers.get(last), sink);
    }
  }

  private static void accept(NumberSignature first, NumberSignature member, RecordSink sink) {
    String declares = Boolean.toString(first.equals(member));
    sink.accept(first.group(), String.join(TAB, member.quantity(), first.label(), declares));
  }

  /** The first number of the group of a number; itself if none before it is on the same thing. */
  private static int first(List<NumberSignature> numbers, int index) {
    NumberSignature number = numbers.get(index);
    if (number.told()) {
      return IntStream.range(0, index)
          .filter(i -> numbers.get(i).told() && numbers.get(i).day().equals(number.day()))
          .findFirst()
          .orElse(index);
    }
    int first = index == 0 ? index : first(numbers, index - 1);
    return isWithinWeek(numbers.get(first), number) ? first : index;
  }

  private static boolean isWithinWeek(NumberSignature first, NumberSignature later) {
    return first.day().isPresent()
        && later.day().isPresent()
        && ChronoUnit.DAYS.between(first.day().get(), later.day().get()) <= WEEK;
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    topics.close();
  }
}
