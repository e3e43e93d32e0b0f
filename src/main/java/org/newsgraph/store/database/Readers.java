package org.newsgraph.store.database;

/** Counts who reads something, so that it is not thrown away under them. */
public final class Readers {

  private final Runnable farewell;
  private int readers;
  private boolean dismissed;

  /**
   * Of something that stays until it is dismissed.
   *
   * @param farewell runs once, when it is dismissed and nobody reads it any more
   */
  Readers(Runnable farewell) {
    this.farewell = farewell;
  }

  /** Whether the reader may go on; false if nobody may any more. */
  public synchronized boolean enter() {
    if (dismissed) {
      return false;
    }
    readers++;
    return true;
  }

  /** The reader is done. */
  public void leave() {
    boolean last;
    synchronized (this) {
      readers--;
      last = dismissed && readers == 0;
    }
    if (last) {
      farewell.run();
    }
  }

  /** Lets nobody in any more. */
  public void dismiss() {
    boolean unused;
    synchronized (this) {
      dismissed = true;
      unused = readers == 0;
    }
    if (unused) {
      farewell.run();
    }
  }
}
