package org.newsgraph.crosslink;

import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.model.facts.Relation;

/**
 * A link that was found, by which {@link LinkChoice} chooses.
 *
 * @param rule the place of its rule among those that may link a pair, of which the first one counts
 */
record FoundLink(Origin from, Relation relation, Origin to, int rule) {

  private static final String TAB = "\t";

  /** Gives it, as a member of the group of its pair. */
  void to(RecordSink sink) {
    boolean ordered = from.statement().compareTo(to.statement()) < 0;
    sink.accept(
        (ordered ? from : to).statement() + " " + (ordered ? to : from).statement(),
        String.join(
            TAB,
            Integer.toString(rule),
            from.statement() + " " + relation.name(),
            to.rank(),
            to.statement()));
  }
}
