package org.newsgraph.crosslink.blocking;

import java.io.IOException;
import java.nio.file.Path;
import org.newsgraph.crosslink.incremental.DeltaBuffer;
import org.newsgraph.crosslink.incremental.MembershipChanges;

/** One key in common is enough. */
final class SingleKeyBlocking<T extends Item> implements BlockingScheme<T> {

  private final DeltaBuffer members;

  SingleKeyBlocking(Path work) {
    this.members = new DeltaBuffer(work);
  }

  @Override
  public void change(String id, T thing, int by) {
    thing.keys().forEach(key -> members.add(key, id, by));
  }

  @Override
  public void run(MembershipChanges meetings) throws IOException {
    members.forEach(meetings::change);
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}
