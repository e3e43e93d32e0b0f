package org.newsgraph.store;

import java.io.IOException;

/** Something that fails where the disk does. */
@FunctionalInterface
interface DiskWork<T> {

  /** Does it. */
  T done() throws IOException;
}
