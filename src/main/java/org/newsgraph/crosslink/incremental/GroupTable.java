package org.newsgraph.crosslink.incremental;

import java.util.Iterator;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Groups of members, sorted, each with a number that tells how often it is there. */
public final class GroupTable {

  private static final char TAB = '\t';

  private final MVMap<String, Long> lines;
  private final Runnable changed;

  GroupTable(MVMap<String, Long> lines, Runnable changed) {
    this.lines = lines;
    this.changed = changed;
  }

  /**
   * Adds to the number of a member, which is not there when it has none.
   *
   * @param group without a tab in it
   * @return the number then
   */
  public long add(String group, String member, long by) {
    String line = group + TAB + member;
    Long before = lines.put(line, by);
    changed.run();
    if (before == null) {
      return by;
    }
    long now = before + by;
    if (now == 0) {
      lines.remove(line);
    } else {
      lines.put(line, now);
    }
    return now;
  }

  /** The number of a member, 0 if it is not there. */
  public long count(String group, String member) {
    Long count = lines.get(group + TAB + member);
    return count == null ? 0 : count;
  }

  /** Whether a group has a member. */
  public boolean contains(String group, String member) {
    return lines.containsKey(group + TAB + member);
  }

  /** The members of a group, each as often as it is there. */
  public Iterator<String> members(String group) {
    String prefix = group + TAB;
    return new GroupMembers(lines.cursor(prefix), prefix, GroupMembers.Times.ALL);
  }

  /** The members of a group, each once. */
  public Iterator<String> distinct(String group) {
    String prefix = group + TAB;
    return new GroupMembers(lines.cursor(prefix), prefix, GroupMembers.Times.ONCE);
  }

  /** The members of a group that come after one, each once. */
  public Iterator<String> after(String group, String member) {
    String prefix = group + TAB;
    return without(member, lines.cursor(prefix + member), prefix);
  }

  /** The members of a group that come before one, each once, the last one first. */
  public Iterator<String> before(String group, String member) {
    String prefix = group + TAB;
    return without(member, lines.cursor(prefix + member, prefix, true), prefix);
  }

  private static Iterator<String> without(
      String member, Cursor<String, Long> cursor, String prefix) {
    GroupMembers members = new GroupMembers(cursor, prefix, GroupMembers.Times.ONCE);
    members.skip(member);
    return members;
  }

  /** The first member of a group, empty if it has none. */
  public Optional<String> first(String group) {
    Iterator<String> members = distinct(group);
    return members.hasNext() ? Optional.of(members.next()) : Optional.empty();
  }

  /** Whether there is no member in any group. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Empties it. */
  public void clear() {
    lines.clear();
  }
}
