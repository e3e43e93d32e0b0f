package org.newsgraph.crosslink.incremental;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * A step of a derivation: groups of lines, of which each gives what follows from its first members.
 * When members come and go, only their groups are looked at: what these gave before goes, what they
 * give now comes. From an empty table it is the whole derivation, so that nobody has to show that
 * the one gives what the other does.
 */
public final class GroupOperator implements Closeable {

  private final GroupTable table;
  private final Rule rule;
  private final DeltaBuffer changes;

  /** What a group gives. */
  @FunctionalInterface
  public interface Rule {
    /**
     * Goes through members of one group, in order, each as often as it is there. Where groups may
     * be large it looks at the first few only.
     */
    void apply(String group, Iterator<String> members, RecordSink sink);
  }

  /**
   * Of what is kept in a table.
   *
   * @param table nobody else's
   * @param work for temporary files
   */
  public GroupOperator(GroupTable table, Rule rule, Path work) {
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
    private String group = "";
    private boolean open;

    Groups(MembershipChanges next) {
      this.next = next;
    }

    void change(String to, String member, int by) {
      if (!open || !to.equals(group)) {
        finish();
        group = to;
        open = true;
        if (!fresh) {
          give(-1);
        }
      }
      table.add(group, member, by);
    }

    void finish() {
      if (open) {
        give(1);
      }
    }

    private void give(int by) {
      rule.apply(group, table.members(group), next.by(by));
    }
  }
}
