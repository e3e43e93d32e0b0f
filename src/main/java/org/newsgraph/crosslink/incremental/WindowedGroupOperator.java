package org.newsgraph.crosslink.incremental;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One operator of an incremental derivation. Its input are groups of members; each member yields
 * records that follow from itself and from a bounded window of its group: the first members and
 * those just before it. When a member is added or removed, only it and those that have it in their
 * window are derived again: what they yielded before is retracted, what they yield now is added.
 *
 * <p>Starting from an empty table this is the whole derivation, so an update gives what a new
 * derivation would give. Not for use by several threads.
 */
public final class WindowedGroupOperator implements Closeable {

  /** How many of the first members, and how many of the latest, are in a window. */
  public static final int NEAR = 25;

  /** With more changes in a group than this, all of the group is derived again. */
  private static final int FEW = 100;

  private final GroupTable table;
  private final Rule rule;
  private final DeltaBuffer changes;

  /** What follows from a member of a group. */
  @FunctionalInterface
  public interface Rule {

    /**
     * Derives the records of one member; a pure function of its arguments.
     *
     * @param before the window: the first {@link #NEAR} members of the group that sort before
     *     {@code member}, then the latest {@link #NEAR} of the others before it; in order, each
     *     once
     */
    void apply(String group, String member, List<String> before, RecordSink sink);

    /**
     * Derives how the records of a member change with its window. Rules that know which of them
     * stay the same need not derive those.
     *
     * @param was the window until now
     * @param is the window from now on
     * @param retracted receives what is not derived any more; as often as what comes again
     * @param added receives what is derived now
     */
    default void reapply(
        String group,
        String member,
        List<String> was,
        List<String> is,
        RecordSink retracted,
        RecordSink added) {
      apply(group, member, was, retracted);
      apply(group, member, is, added);
    }
  }

  /**
   * Creates an operator.
   *
   * @param table keeps the input; used by this operator only
   * @param work folder for temporary files
   */
  public WindowedGroupOperator(GroupTable table, Rule rule, Path work) {
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

  /** Applies the changes and passes on how the derived records change; may be called once. */
  public void run(DeltaSink next) throws IOException {
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
    private final NetSink next;
    private final boolean fresh = table.isEmpty();
    private final NavigableMap<String, Integer> held = new TreeMap<>();
    private String group = "";

    /** Whether all of the group has been retracted and will be derived again. */
    private boolean whole;

    Groups(DeltaSink next) {
      this.next = new NetSink(next);
    }

    void change(String to, String member, int by) {
      if (!to.equals(group)) {
        finish();
        group = to;
        whole = fresh;
      }
      if (whole) {
        table.add(group, member, by);
      } else {
        held.put(member, by);
        if (held.size() > FEW) {
          beginWhole();
        }
      }
    }

    private void beginWhole() {
      deriveAll(next.by(-1));
      applyHeld();
      whole = true;
    }

    private void applyHeld() {
      held.forEach((member, by) -> table.add(group, member, by));
      held.clear();
    }

    void finish() {
      if (!held.isEmpty()) {
        deriveChanged();
      }
      if (whole) {
        deriveAll(next.by(1));
        whole = false;
      }
      next.flush();
    }

    /** Those that changed, and those that have one of them in their window now or had before. */
    private void deriveChanged() {
      List<String> first = first();
      NavigableSet<String> coming = new TreeSet<>(held.keySet());
      while (!coming.isEmpty()) {
        deriveFrom(coming, first);
      }
      applyHeld();
    }

    private List<String> first() {
      List<String> first = new ArrayList<>(NEAR);
      Iterator<String> members = table.members(group);
      while (members.hasNext() && first.size() < NEAR) {
        first.add(members.next());
      }
      return first;
    }

    /**
     * From the first of those that change to where windows are the same as before again: to the end
     * of the group if one of its first members comes or goes.
     */
    private void deriveFrom(NavigableSet<String> coming, List<String> first) {
      Window was = windowAt(coming.first(), first);
      Window is = windowAt(coming.first(), first);
      Iterator<String> members = table.from(group, coming.first());
      do {
        Optional<String> there = members.hasNext() ? Optional.of(members.next()) : Optional.empty();
        NavigableSet<String> before = there.map(it -> coming.headSet(it, false)).orElse(coming);
        List.copyOf(before).forEach(other -> derive(other, was, is));
        before.clear();
        there.ifPresent(coming::remove);
        there.ifPresent(member -> derive(member, was, is));
      } while ((members.hasNext() || !coming.isEmpty()) && !was.members().equals(is.members()));
    }

    /** What a member sees, or would see if it were there, while no change is applied. */
    private Window windowAt(String member, List<String> first) {
      Window window = new Window();
      first.stream().filter(it -> it.compareTo(member) < 0).forEach(window::add);
      Deque<String> latest = new ArrayDeque<>(NEAR);
      Iterator<String> before = table.before(group, member);
      while (first.size() == NEAR && latest.size() < NEAR && before.hasNext()) {
        String next = before.next();
        if (next.compareTo(first.get(NEAR - 1)) <= 0) {
          break;
        }
        latest.addFirst(next);
      }
      latest.forEach(window::add);
      return window;
    }

    private void derive(String member, Window was, Window is) {
      long count = table.count(group, member);
      boolean here = count > 0;
      boolean stays = count + held.getOrDefault(member, 0) > 0;
      derive(
          member,
          Optional.of(was.members()).filter(it -> here),
          Optional.of(is.members()).filter(it -> stays));
      if (here) {
        was.add(member);
      }
      if (stays) {
        is.add(member);
      }
    }

    /** The windows are those of a member that is there. */
    private void derive(String member, Optional<List<String>> was, Optional<List<String>> is) {
      if (was.isPresent() && is.isPresent()) {
        if (!was.equals(is)) {
          rule.reapply(group, member, was.get(), is.get(), next.by(-1), next.by(1));
        }
      } else {
        was.ifPresent(window -> rule.apply(group, member, window, next.by(-1)));
        is.ifPresent(window -> rule.apply(group, member, window, next.by(1)));
      }
    }

    private void deriveAll(RecordSink sink) {
      Window window = new Window();
      Iterator<String> members = table.members(group);
      while (members.hasNext()) {
        String member = members.next();
        rule.apply(group, member, window.members(), sink);
        window.add(member);
      }
    }
  }

  /** What a {@link Rule} sees of a group whose members come in their order. */
  public static final class Window {
    private final List<String> first = new ArrayList<>(NEAR);
    private final Deque<String> latest = new ArrayDeque<>(NEAR);

    /** The members so far that the next one sees. */
    public List<String> members() {
      return window(first, latest);
    }

    /** Adds a member, which sorts after all before it. */
    public void add(String member) {
      if (first.size() < NEAR) {
        first.add(member);
      } else {
        if (latest.size() == NEAR) {
          latest.removeFirst();
        }
        latest.addLast(member);
      }
    }

    /** Forgets all members: another group begins. */
    public void clear() {
      first.clear();
      latest.clear();
    }

    private static List<String> window(List<String> first, Deque<String> latest) {
      List<String> window = new ArrayList<>(first.size() + latest.size());
      window.addAll(first);
      window.addAll(latest);
      return window;
    }
  }

  /**
   * Adds up changes before it passes them on: what is derived again is mostly what was derived
   * before, and cancels out here rather than in a sort on the disk. Memory is bounded.
   */
  private static final class NetSink implements DeltaSink {

    /** How many different records are held; with more they are passed on before all are known. */
    private static final int HELD = 50_000;

    private final DeltaSink next;
    private final Map<Derived, Integer> held = new HashMap<>();

    /** A record that was derived or retracted. */
    private record Derived(String group, String member) {}

    NetSink(DeltaSink next) {
      this.next = next;
    }

    @Override
    public void change(String group, String member, int by) {
      Derived record = new Derived(group, member);
      int sum = held.getOrDefault(record, 0) + by;
      if (sum == 0) {
        held.remove(record);
      } else {
        held.put(record, sum);
      }
      if (held.size() > HELD) {
        flush();
      }
    }

    /** Passes on all that is held. */
    void flush() {
      held.forEach((record, by) -> next.change(record.group(), record.member(), by));
      held.clear();
    }
  }
}
