package org.newsgraph.link.pair;

import java.util.Collection;

/** Something that is compared with others of its kind. */
public interface Item {

  /** What it has in common with what is like it; at least one key, none with a tab in it. */
  Collection<String> keys();

  /** So many of its rarest keys that one of them is shared by all that have enough in common. */
  int telling();

  /**
   * Its place among those with the same key, of which only the first ones are held against all
   * others. Follows from the thing itself; has no tab in it.
   */
  String rank();
}
