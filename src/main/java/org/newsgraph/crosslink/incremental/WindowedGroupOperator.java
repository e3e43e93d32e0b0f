package org.newsgraph.crosslink.incremental;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A step of a derivation as {@link GroupOperator}, for groups that may be very large: what a member
 * gives follows from itself, the first ones of its group and those just before it. So where one
 * comes or goes, only it and those who follow it are looked at, unless it is one of the first.
 */
public final class WindowedGroupOperator implements Closeable {

  /** How many of the first, and how many of the latest, a member hears of. */
  public static final int NEAR = 25;

  /** Above so many changes in a group all of it is looked at. */
  private static final int FEW = 100;

  private final GroupTable table;
  private final Rule rule;
  private final DeltaBuffer changes;

  /** What a member gives. */
  @FunctionalInterface
  public interface Rule {
    /**
     * Gives what follows.
     *
     * @param before the first {@link #NEAR} of the group and the latest {@link #NEAR} before the
     *     member, as far as there are, in order, each once
     */
    void apply(String group, String member, List<String> before, RecordSink sink);
  }

  /**
   * Of what is kept in a table.
   *
   * @param table nobody else's
   * @param work for temporary files
   */
  public WindowedGroupOperator(GroupTable table, Rule rule, Path work) {
    this.table = table;
    this.rule = rule;
    this.changes = new DeltaBuffer(work);
  }

  /** There are so many more of a member, with a minus so many fewer; no tab is in its group. */
  public void change(String group, String member, int by) {
    changes.add(group, member, by);
  }

  /** Gives what the changes have changed; to be called once. */
  public void run(MembershipChanges next) throws IOException {
    Groups groups = new Groups(next);
    changes.forEach(groups::change);
    groups.finish();
  }

  @Override
  public void close() throws IOException {
    changes.close();
  }

  /** The groups one after the other. */
  private final class Groups {

    private final MembershipChanges next;
    private final boolean fresh = table.isEmpty();
    private final NavigableMap<String, Integer> held = new TreeMap<>();
    private String group = "";
    private boolean whole;

    Groups(MembershipChanges next) {
      this.next = next;
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
      all(next.by(-1));
      apply();
      whole = true;
    }

    private void apply() {
      held.forEach((member, by) -> table.add(group, member, by));
      held.clear();
    }

    void finish() {
      if (!held.isEmpty()) {
        List<String> first = first();
        if (first.size() < NEAR || held.firstKey().compareTo(first.get(NEAR - 1)) <= 0) {
          beginWhole();
        } else {
          followers(first);
        }
      }
      if (whole) {
        all(next.by(1));
        whole = false;
      }
    }

    private List<String> first() {
      List<String> first = new ArrayList<>(NEAR);
      Iterator<String> members = table.distinct(group);
      while (members.hasNext() && first.size() < NEAR) {
        first.add(members.next());
      }
      return first;
    }

    /** Those that changed, and those that have one of them just before them now or had it then. */
    private void followers(List<String> first) {
      NavigableSet<String> touched = new TreeSet<>(held.keySet());
      for (String member : held.keySet()) {
        Iterator<String> after = table.after(group, member);
        for (int i = 0; i < NEAR + held.size() && after.hasNext(); i++) {
          touched.add(after.next());
        }
      }
      each(touched, first, next.by(-1));
      apply();
      each(touched, first, next.by(1));
    }

    private void each(NavigableSet<String> members, List<String> first, RecordSink sink) {
      for (String member : members) {
        if (table.contains(group, member)) {
          rule.apply(group, member, before(member, first), sink);
        }
      }
    }

    private List<String> before(String member, List<String> first) {
      Deque<String> latest = new ArrayDeque<>(NEAR);
      Iterator<String> before = table.before(group, member);
      while (latest.size() < NEAR && before.hasNext()) {
        String next = before.next();
        if (next.compareTo(first.get(NEAR - 1)) <= 0) {
          break;
        }
        latest.addFirst(next);
      }
      return both(first, latest);
    }

    private void all(RecordSink sink) {
      List<String> first = new ArrayList<>(NEAR);
      Deque<String> latest = new ArrayDeque<>(NEAR);
      Iterator<String> members = table.distinct(group);
      while (members.hasNext()) {
        String member = members.next();
        rule.apply(group, member, both(first, latest), sink);
        if (first.size() < NEAR) {
          first.add(member);
        } else {
          if (latest.size() == NEAR) {
            latest.removeFirst();
          }
          latest.addLast(member);
        }
      }
    }

    private static List<String> both(List<String> first, Deque<String> latest) {
      List<String> both = new ArrayList<>(first.size() + latest.size());
      both.addAll(first);
      both.addAll(latest);
      return both;
    }
  }
}
