package org.newsgraph.link.pair;

import java.util.Collection;

/** Something that is compared with others of its kind. */
public interface Item {

  /** What it has in common with what is like it; at least one key, none with a tab in it. */
  Collection<String> keys();

  /** So many of its rarest keys are looked at. */
  int telling();

  /**
   * How many of the keys that are looked at all share that have enough in common: one or two. Two
   * bring far fewer together by chance; keys have no space in them then.
   */
  default int together() {
    return 1;
  }

  /**
   * Its place among those that share keys, of which the first ones are met by all others. Follows
   * from the thing itself and differs from that of all others; has no tab in it.
   */
  String rank();
}
