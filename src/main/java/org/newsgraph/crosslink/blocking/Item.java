package org.newsgraph.crosslink.blocking;

import java.util.Collection;

/** A record that is compared with others of its kind. */
public interface Item {

  /**
   * The blocking keys: what it has in common with records that are like it.
   *
   * @return at least one key, each once, without tabs; without spaces, too, where pairs of keys are
   *     used ({@link CandidatePairs#byRarestPairs})
   */
  Collection<String> keys();

  /**
   * Where it sorts among the records of a block, the first of which are compared with all others.
   * Follows from the record alone and differs from the rank of any other; has no tab in it.
   */
  String rank();
}
