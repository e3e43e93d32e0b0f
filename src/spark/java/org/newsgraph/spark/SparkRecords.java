package org.newsgraph.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.newsgraph.crosslink.batch.Records;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;
import scala.Tuple2;

/**
 * Records on a cluster. Those of a group come to one machine, sorted by Spark, which puts on the disk
 * what does not fit; a group is gone through without being in memory as a whole.
 *
 * @param lines group, tab and member
 * @param tasks into how many tasks groups are divided
 */
record SparkRecords(JavaRDD<String> lines, int tasks) implements Records {

  private static final char TAB = '\t';

  @Override
  public Records each(Maker<Step> maker) {
    return with(
        lines.mapPartitions(
            records -> {
              Step step = maker.make();
              return new Derived(
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
        sorted()
            .mapPartitions(
                records -> {
                  WindowedGroupOperator.Rule rule = maker.make();
                  WindowedGroupOperator.Window window = new WindowedGroupOperator.Window();
                  GroupEnd end = new GroupEnd();
                  return new Derived(
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
        sorted()
            .mapPartitions(
                records -> {
                  GroupStep step = maker.make();
                  return new Derived(
                      new GroupIterator(records),
                      (line, sink) -> {
                        List<String> members = List.of(line.split("\n", -1));
                        step.apply(members.get(0), members.subList(1, members.size()), sink);
                      });
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

  @Override
  public Records and(Records others) {
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

  /** The different records, those of a group after one another on one machine. */
  private JavaRDD<String> sorted() {
    return lines
        .mapToPair(line -> new Tuple2<>(line, true))
        .repartitionAndSortWithinPartitions(new ByGroup(tasks))
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

  /** Groups of sorted lines: the group and its members, a line end between. */
  private static final class GroupIterator implements Iterator<String> {
    private final Iterator<String> lines;
    private Optional<String> first;

    GroupIterator(Iterator<String> lines) {
      this.lines = lines;
      this.first = advance();
    }

    private Optional<String> advance() {
      return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return first.isPresent();
    }

    @Override
    public String next() {
      String line = first.orElseThrow(NoSuchElementException::new);
      String prefix = line.substring(0, line.indexOf(TAB) + 1);
      List<String> group = new ArrayList<>();
      group.add(prefix.substring(0, prefix.length() - 1));
      while (first.filter(it -> it.startsWith(prefix)).isPresent()) {
        group.add(first.get().substring(prefix.length()));
        first = advance();
      }
      return String.join("\n", group);
    }
  }

  /** What is made of one line. */
  @FunctionalInterface
  private interface Derivation {
    void apply(String line, RecordSink sink);
  }

  /** What is made of lines, one after the other. */
  private static final class Derived implements Iterator<String> {
    private final Iterator<String> lines;
    private final Derivation derivation;
    private final Deque<String> derived = new ArrayDeque<>();

    Derived(Iterator<String> lines, Derivation derivation) {
      this.lines = lines;
      this.derivation = derivation;
    }

    @Override
    public boolean hasNext() {
      while (derived.isEmpty() && lines.hasNext()) {
        derivation.apply(lines.next(), (group, member) -> derived.add(group + TAB + member));
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
