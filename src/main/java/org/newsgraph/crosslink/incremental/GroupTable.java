package org.newsgraph.crosslink.incremental;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * A sorted table of groups and their members, each with the number of times that it is there (a
 * multiset). Groups have no tab in their names. Not for use by several threads.
 */
public final class GroupTable {

  private static final char TAB = '\t';

  private final MVMap<String, Long> lines;
  private final Runnable changed;

  /**
   * @param lines group, tab and member, with the number of times
   * @param changed called after each change
   */
  GroupTable(MVMap<String, Long> lines, Runnable changed) {
    this.lines = lines;
    this.changed = changed;
  }

  /**
   * Changes how many times a member is in a group; at 0 it is removed.
   *
   * @return how many times it is there now
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

  /** How many times a member is in a group; 0 if it is not there. */
  public long count(String group, String member) {
    Long count = lines.get(group + TAB + member);
    return count == null ? 0 : count;
  }

  /** Whether a member is in a group. */
  public boolean contains(String group, String member) {
    return lines.containsKey(group + TAB + member);
  }

  /** The different members of a group, in their order. */
  public Iterator<String> members(String group) {
    String prefix = group + TAB;
    return new Members(lines.cursor(prefix), prefix, Optional.empty());
  }

  /** The different members of a group from {@code member} on, in their order. */
  Iterator<String> from(String group, String member) {
    String prefix = group + TAB;
    return new Members(lines.cursor(prefix + member), prefix, Optional.empty());
  }

  /** The different members of a group that sort before {@code member}, the last one first. */
  Iterator<String> before(String group, String member) {
    String prefix = group + TAB;
    return new Members(lines.cursor(prefix + member, prefix, true), prefix, Optional.of(member));
  }

  /** The first member of a group; empty if the group is. */
  public Optional<String> first(String group) {
    Iterator<String> members = members(group);
    return members.hasNext() ? Optional.of(members.next()) : Optional.empty();
  }

  /** Whether there are no groups. */
  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Removes all groups. */
  public void clear() {
    lines.clear();
  }

  /** The members that a cursor comes to, up to the end of their group. */
  private static final class Members implements Iterator<String> {
    private final Cursor<String, Long> cursor;
    private final String prefix;
    private Optional<String> next;

    /**
     * @param without is left out if the cursor begins with it
     */
    Members(Cursor<String, Long> cursor, String prefix, Optional<String> without) {
      this.cursor = cursor;
      this.prefix = prefix;
      this.next = advance();
      if (without.isPresent() && next.equals(without)) {
        this.next = advance();
      }
    }

    private Optional<String> advance() {
      return cursor.hasNext()
          ? Optional.of(cursor.next())
              .filter(line -> line.startsWith(prefix))
              .map(line -> line.substring(prefix.length()))
          : Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public String next() {
      String member = next.orElseThrow(NoSuchElementException::new);
      next = advance();
      return member;
    }
  }
}
