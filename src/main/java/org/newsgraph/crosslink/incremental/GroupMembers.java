package org.newsgraph.crosslink.incremental;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;

/** The members of one group. */
final class GroupMembers implements Iterator<String> {

  /** How often each is given. */
  enum Times {
    ONCE,
    ALL
  }

  private final Cursor<String, Long> cursor;
  private final String prefix;
  private final Times times;
  private String next = "";
  private long left;

  GroupMembers(Cursor<String, Long> cursor, String prefix, Times times) {
    this.cursor = cursor;
    this.prefix = prefix;
    this.times = times;
    advance();
  }

  private void advance() {
    if (left == 0 && cursor.hasNext()) {
      String line = cursor.next();
      if (line.startsWith(prefix)) {
        next = line.substring(prefix.length());
        left = times == Times.ONCE ? 1 : cursor.getValue();
      }
    }
  }

  /** Leaves one out if it is the next. */
  void skip(String member) {
    if (left > 0 && next.equals(member)) {
      left = 0;
      advance();
    }
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public String next() {
    if (left == 0) {
      throw new NoSuchElementException();
    }
    String member = next;
    left--;
    advance();
    return member;
  }
}
