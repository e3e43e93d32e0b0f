package org.newsgraph.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;
import scala.Tuple2;

/**
 * Records on a cluster. Those of a group come to one machine, sorted by Spark, which puts on the
 * disk what does not fit; a group is gone through without being in memory as a whole.
 *
 * @param lines group, tab and member
 * @param tasks into how many tasks groups are divided
 */
record SparkRecords(JavaRDD<String> lines, int tasks) implements Records {

  static final char TAB = '\t';

  @Override
  public SparkRecords each(Maker<Step> maker) {
    return with(
        lines.mapPartitions(
            records -> {
              Step step = maker.make();
              return new Derived<>(
                  records,
                  (line, sink) -> {
                    int tab = line.indexOf(TAB);
                    step.apply(line.substring(0, tab), line.substring(tab + 1), sink);
                  });
            }));
  }

  @Override
  public Records windowed(Maker<WindowedGroupOperator.Rule> maker) {
    return with(
        sorted(new ByGroup(tasks))
            .mapPartitions(
                records -> {
                  WindowedGroupOperator.Rule rule = maker.make();
                  WindowedGroupOperator.Window window = new WindowedGroupOperator.Window();
                  GroupEnd end = new GroupEnd();
                  return new Derived<>(
                      records,
                      (line, sink) -> {
                        int tab = line.indexOf(TAB);
                        String group = line.substring(0, tab);
                        String member = line.substring(tab + 1);
                        if (end.isBefore(group)) {
                          window.clear();
                        }
                        rule.apply(group, member, window.members(), sink);
                        window.add(member);
                      });
                }));
  }

  @Override
  public Records grouped(Maker<GroupStep> maker) {
    return with(
        sorted(new ByGroup(tasks))
            .mapPartitions(
                records -> {
                  GroupStep step = maker.make();
                  return new Derived<>(
                      RecordGroup.of(records),
                      (group, sink) -> step.apply(group.key(), group.members(), sink));
                }));
  }

  @Override
  public Records counted() {
    return with(
        lines
            .mapToPair(line -> new Tuple2<>(line, 1L))
            .reduceByKey(Long::sum, tasks)
            .map(record -> record._1() + TAB + record._2()));
  }

  /**
   * What becomes of each record, those of a group after one another, in the order of their members
   * and each once, so that a step can keep what the first ones of a group say.
   */
  SparkRecords eachInGroups(Maker<Step> maker) {
    return with(sorted(new ByGroup(tasks))).each(maker);
  }

  /** The record of a line in the group of the empty name. */
  static String ungrouped(String line) {
    return TAB + line;
  }

  /** Each record once. */
  SparkRecords distinct() {
    return with(lines.distinct(tasks));
  }

  @Override
  public SparkRecords and(Records others) {
    return with(lines.union(((SparkRecords) others).lines()));
  }

  /** Each node takes over the least name among its neighbours, until none changes any more. */
  @Override
  public Records components() {
    JavaPairRDD<String, String> edges =
        lines
            .flatMapToPair(
                line -> {
                  int tab = line.indexOf(TAB);
                  String one = line.substring(0, tab);
                  String other = line.substring(tab + 1);
                  return List.of(new Tuple2<>(one, other), new Tuple2<>(other, one)).iterator();
                })
            .distinct(tasks)
            .cache();
    JavaPairRDD<String, String> least =
        edges.mapToPair(edge -> new Tuple2<>(edge._1(), edge._1())).distinct(tasks);
    long changed = 1;
    while (changed > 0) {
      JavaPairRDD<String, String> before = least;
      least =
          edges
              .join(before, tasks)
              .mapToPair(it -> it._2())
              .union(before)
              .reduceByKey(SparkRecords::first, tasks)
              .cache();
      changed = least.join(before, tasks).filter(it -> !it._2()._1().equals(it._2()._2())).count();
    }
    return with(least.map(node -> node._1() + TAB + node._2()));
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private SparkRecords with(JavaRDD<String> others) {
    return new SparkRecords(others, tasks);
  }

  /**
   * The different records, those of a group after one another on one machine.
   *
   * @param partitioner gives the records of a group one partition
   */
  JavaRDD<String> sorted(Partitioner partitioner) {
    return lines
        .mapToPair(line -> new Tuple2<>(line, true))
        .repartitionAndSortWithinPartitions(partitioner)
        .keys()
        .mapPartitions(Distinct::new);
  }

  /** Has the records of a group on one machine. */
  private static final class ByGroup extends HashPartitioner {

    private static final long serialVersionUID = 1L;

    ByGroup(int partitions) {
      super(partitions);
    }

    @Override
    public int getPartition(Object line) {
      String record = (String) line;
      return super.getPartition(record.substring(0, record.indexOf(TAB)));
    }
  }

  /** Says when a group ends. */
  private static final class GroupEnd {
    private Optional<String> group = Optional.empty();

    boolean isBefore(String next) {
      boolean ends = !group.equals(Optional.of(next));
      group = Optional.of(next);
      return ends;
    }
  }

  /** Sorted lines, each once. */
  private static final class Distinct implements Iterator<String> {
    private final Iterator<String> lines;
    private Optional<String> next = Optional.empty();

    Distinct(Iterator<String> lines) {
      this.lines = lines;
      advance();
    }

    private void advance() {
      Optional<String> last = next;
      do {
        next = lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
      } while (next.isPresent() && next.equals(last));
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public String next() {
      String line = next.orElseThrow(NoSuchElementException::new);
      advance();
      return line;
    }
  }

  /** What is made of one line, or of a group of them. */
  @FunctionalInterface
  private interface Derivation<T> {
    void apply(T record, RecordSink sink);
  }

  /** What is made of records, one after the other. */
  private static final class Derived<T> implements Iterator<String> {
    private final Iterator<T> records;
    private final Derivation<T> derivation;
    private final Deque<String> derived = new ArrayDeque<>();

    Derived(Iterator<T> records, Derivation<T> derivation) {
      this.records = records;
      this.derivation = derivation;
    }

    @Override
    public boolean hasNext() {
      while (derived.isEmpty() && records.hasNext()) {
        derivation.apply(records.next(), (group, member) -> derived.add(group + TAB + member));
      }
      return !derived.isEmpty();
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return derived.remove();
    }
  }
}
