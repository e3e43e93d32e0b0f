package org.newsgraph.crosslink.blocking;

import java.io.Closeable;
import java.io.IOException;
import org.newsgraph.crosslink.incremental.MembershipChanges;

/**
 * Says by which keys things meet.
 *
 * @param <T> the things
 */
interface BlockingScheme<T extends Item> extends Closeable {

  /** A thing comes (1) or goes (-1). */
  void change(String id, T thing, int by);

  /** Gives the keys, or what is made of them, and who comes and goes there; to be called once. */
  void run(MembershipChanges meetings) throws IOException;
}
