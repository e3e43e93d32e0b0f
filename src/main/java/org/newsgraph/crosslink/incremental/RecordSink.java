package org.newsgraph.crosslink.incremental;

/** Hears what a group gives: a member of a group of the next step, whose name has no tab in it. */
@FunctionalInterface
public interface RecordSink {
  void accept(String group, String member);
}
