package org.newsgraph.store.file;

import java.io.IOException;

/** Something that fails where the disk does. */
@FunctionalInterface
public interface DiskWork<T> {

  /** Does it. */
  T done() throws IOException;
}
