package org.newsgraph.crosslink.incremental;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * One operator of an incremental derivation. Its input are groups of members; records follow from
 * all members of a group and how many times each is there. When a member is added or removed, its
 * group is derived again, so groups should be small: use {@link WindowedGroupOperator} for others.
 *
 * <p>Starting from an empty table this is the whole derivation, so an update gives what a new
 * derivation would give. Not for use by several threads.
 *
 * @param <R> records that are equal if they are the same
 */
public final class GroupOperator<R> implements Closeable {

  private final GroupTable table;
  private final Rule<R> rule;
  private final DeltaBuffer changes;

  /** What follows from the members of a group. */
  @FunctionalInterface
  public interface Rule<R> {

    /**
     * Derives the records of one group; a pure function of its arguments.
     *
     * @param members with the number of times that each is there; not empty
     */
    Collection<R> apply(String group, SortedMap<String, Long> members);
  }

  /**
   * Creates an operator.
   *
   * @param table keeps the input; used by this operator only
   * @param work folder for temporary files
   */
  public GroupOperator(GroupTable table, Rule<R> rule, Path work) {
    this.table = table;
    this.rule = rule;
    this.changes = new DeltaBuffer(work);
  }

  /**
   * Changes the input.
   *
   * @param group has no tab in it
   * @param by how many times more the member is in the group; negative for fewer
   */
  public void change(String group, String member, int by) {
    changes.add(group, member, by);
  }

  /**
   * Applies the changes and passes on the records that come (1) and go (-1); may be called once.
   */
  public void run(ObjIntConsumer<R> next) throws IOException {
    Groups groups = new Groups(next);
    changes.forEach(groups::change);
    groups.finish();
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    changes.close();
  }

  /** Goes through the changed groups, one after the other. */
  private final class Groups {
    private final ObjIntConsumer<R> next;
    private String group = "";
    private SortedMap<String, Long> before = Collections.emptySortedMap();

    Groups(ObjIntConsumer<R> next) {
      this.next = next;
    }

    void change(String to, String member, int by) {
      if (!to.equals(group)) {
        finish();
        group = to;
        before = members(group);
      }
      table.add(group, member, by);
    }

    void finish() {
      Set<R> old = records(before);
      Set<R> now = records(group.isEmpty() ? before : members(group));
      old.stream().filter(record -> !now.contains(record)).forEach(it -> next.accept(it, -1));
      now.stream().filter(record -> !old.contains(record)).forEach(it -> next.accept(it, 1));
    }

    private Set<R> records(SortedMap<String, Long> members) {
      return members.isEmpty() ? Set.of() : new HashSet<>(rule.apply(group, members));
    }

    private SortedMap<String, Long> members(String of) {
      SortedMap<String, Long> members = new TreeMap<>();
      Iterator<String> names = table.members(of);
      names.forEachRemaining(name -> members.put(name, table.count(of, name)));
      return members;
    }
  }
}
