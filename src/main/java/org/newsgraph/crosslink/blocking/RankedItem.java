package org.newsgraph.crosslink.blocking;

/** An item whose common keys tell little. Its keys have no space in them. */
public interface RankedItem extends Item {

  /** Of so many of its rarest keys each two together bring it together with others. */
  int telling();
}
