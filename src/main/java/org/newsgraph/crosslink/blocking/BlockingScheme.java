package org.newsgraph.crosslink.blocking;

import java.io.Closeable;
import java.io.IOException;
import org.newsgraph.crosslink.incremental.DeltaSink;

/**
 * Assigns records to blocks.
 *
 * @param <T> the records
 */
interface BlockingScheme<T extends Item> extends Closeable {

  /** A record is added (1) or removed (-1). */
  void change(String id, T item, int by);

  /** Passes on which ids are added to and removed from which blocks; may be called once. */
  void run(DeltaSink blocks) throws IOException;
}
