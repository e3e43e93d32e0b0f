package org.newsgraph.crosslink.incremental;

/** Receives records that an operator derives: members of the groups of the next operator. */
@FunctionalInterface
public interface RecordSink {

  /**
   * Receives one record.
   *
   * @param group has no tab in it
   */
  void accept(String group, String member);
}
