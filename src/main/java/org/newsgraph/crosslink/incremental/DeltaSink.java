package org.newsgraph.crosslink.incremental;

/** Receives changes to the number of times that a member is in a group. */
@FunctionalInterface
public interface DeltaSink {

  /**
   * Receives one change.
   *
   * @param group has no tab in it
   * @param by how many times more the member is in the group; negative for fewer, never 0
   */
  void change(String group, String member, int by);

  /** A sink for records each of which changes its number by the same amount. */
  default RecordSink by(int by) {
    return (group, member) -> change(group, member, by);
  }
}
