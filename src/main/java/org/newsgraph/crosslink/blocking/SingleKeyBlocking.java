package org.newsgraph.crosslink.blocking;

import java.io.IOException;
import java.nio.file.Path;
import org.newsgraph.crosslink.incremental.DeltaBuffer;
import org.newsgraph.crosslink.incremental.DeltaSink;

/** A block for each key. */
final class SingleKeyBlocking<T extends Item> implements BlockingScheme<T> {

  private final DeltaBuffer members;

  SingleKeyBlocking(Path work) {
    this.members = new DeltaBuffer(work);
  }

  @Override
  public void change(String id, T item, int by) {
    item.keys().forEach(key -> members.add(key, id, by));
  }

  @Override
  public void run(DeltaSink blocks) throws IOException {
    members.forEach(blocks);
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}
