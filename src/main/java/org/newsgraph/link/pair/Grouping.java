package org.newsgraph.link.pair;

import java.io.Closeable;
import java.io.IOException;
import org.newsgraph.link.flow.Changes;

/**
 * Says by which keys things meet.
 *
 * @param <T> the things
 */
interface Grouping<T extends Item> extends Closeable {

  /** A thing comes (1) or goes (-1). */
  void change(String id, T thing, int by);

  /** Gives the keys, or what is made of them, and who comes and goes there; to be called once. */
  void run(Changes meetings) throws IOException;
}
