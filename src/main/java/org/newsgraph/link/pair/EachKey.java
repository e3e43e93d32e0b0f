package org.newsgraph.link.pair;

import java.io.IOException;
import java.nio.file.Path;
import org.newsgraph.link.flow.Changes;
import org.newsgraph.link.flow.Netted;

/** One key in common is enough. */
final class EachKey<T extends Item> implements Grouping<T> {

  private final Netted members;

  EachKey(Path work) {
    this.members = new Netted(work);
  }

  @Override
  public void change(String id, T thing, int by) {
    thing.keys().forEach(key -> members.add(key, id, by));
  }

  @Override
  public void run(Changes meetings) throws IOException {
    members.forEach(meetings::change);
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}
