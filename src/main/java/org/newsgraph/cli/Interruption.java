package org.newsgraph.cli;

/** Says something if the process is told to end while work is going on. */
final class Interruption implements AutoCloseable {

  private final Thread hook;

  /**
   * @param farewell runs while the process ends, unless this is closed before
   */
  Interruption(Runnable farewell) {
    this.hook = new Thread(farewell, "farewell");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The work is done. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and says so itself.
      Thread.onSpinWait();
    }
  }
}
