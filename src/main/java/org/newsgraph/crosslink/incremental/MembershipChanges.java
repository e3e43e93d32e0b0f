package org.newsgraph.crosslink.incremental;

/** Hears how many more there are of a member of a group, with a minus how many fewer. */
@FunctionalInterface
public interface MembershipChanges {
  void change(String group, String member, int by);

  /** As one who hears of members alone. */
  default RecordSink by(int by) {
    return (group, member) -> change(group, member, by);
  }
}
