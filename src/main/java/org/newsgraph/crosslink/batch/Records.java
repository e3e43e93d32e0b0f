package org.newsgraph.crosslink.batch;

import java.io.Serializable;
import java.util.List;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;

/**
 * Records, each a member of a group, that no single machine need hold. What is made of them follows
 * from the set of records alone. Functions are sent to the machines where the records are, and made
 * anew there, so they may keep what they have computed.
 */
public interface Records {

  /** Makes a function where it is used. */
  @FunctionalInterface
  interface Maker<F> extends Serializable {

    /** A new function, for one thread. */
    F make();
  }

  /** Makes records of one record. */
  @FunctionalInterface
  interface Step {

    /** Passes on what becomes of a record. */
    void apply(String group, String member, RecordSink sink);
  }

  /** Makes records of a group. */
  @FunctionalInterface
  interface GroupStep {

    /**
     * Passes on what becomes of a group.
     *
     * @param members in their order, each once; all are in memory
     */
    void apply(String group, List<String> members, RecordSink sink);
  }

  /** What becomes of each record by itself. */
  Records each(Maker<Step> step);

  /** What becomes of the members of each group by a rule, as of {@link WindowedGroupOperator}. */
  Records windowed(Maker<WindowedGroupOperator.Rule> rule);

  /** What becomes of each group, of which none may be large. */
  Records grouped(Maker<GroupStep> step);

  /** Each record once, with a tab and how many times it is there at the end of its member. */
  Records counted();

  /** These records and others. */
  Records and(Records others);

  /**
   * The connected components of the graph of which each record is an edge from its group to its
   * member: for each node of an edge, a record of the node with the least node that it is connected
   * to.
   */
  Records components();
}
