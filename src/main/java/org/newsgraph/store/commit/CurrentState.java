package org.newsgraph.store.commit;

import java.util.concurrent.atomic.AtomicReference;
import org.newsgraph.store.database.Database;

/** The state that a store shows. Threads that read it may each see another one. */
public final class CurrentState {

  private final AtomicReference<Database> database;
  private final AtomicReference<Snapshot> contents;
  private final AtomicReference<Manifest> manifest;

  public CurrentState(Committer.State state) {
    this.database = new AtomicReference<>(state.database());
    this.contents = new AtomicReference<>(state.contents());
    this.manifest = new AtomicReference<>(state.manifest());
  }

  public Database database() {
    return database.get();
  }

  public Snapshot contents() {
    return contents.get();
  }

  public Manifest manifest() {
    return manifest.get();
  }

  /** All of it; for the writing thread, on which it does not change. */
  public Committer.State state() {
    return new Committer.State(manifest.get(), contents.get(), database.get());
  }

  /** Shows another state; a database that it has not is deleted when nobody reads it any more. */
  public void become(Committer.State next) {
    Database old = database.get();
    // The manifest last: a page must not carry the digest of a state that it does not show yet.
    database.set(next.database());
    contents.set(next.contents());
    manifest.set(next.manifest());
    if (next.database() != old) {
      old.readers().dismiss();
    }
  }
}
