package org.newsgraph.crosslink.blocking;

import java.util.Collection;

/** Something that is compared with others of its kind. */
public interface Item {

  /** What it has in common with what is like it; at least one key, each once, none with a tab. */
  Collection<String> keys();

  /**
   * Its place among those that share keys, of which the first ones are met by all others. Follows
   * from the thing itself and differs from that of all others; has no tab in it.
   */
  String rank();
}
