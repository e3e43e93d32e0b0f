package org.newsgraph.cli.console;

/** What to say when the process is told to end while work is going on. */
public final class Interruption {

  private Interruption() {}

  /**
   * Works.
   *
   * @param farewell runs if the process ends before the work is done
   */
  public static void during(Runnable work, Runnable farewell) {
    Thread hook = new Thread(farewell, "farewell");
    Runtime.getRuntime().addShutdownHook(hook);
    work.run();
    withdraw(hook);
  }

  /** Whether it was in time. */
  private static boolean withdraw(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false; // the process is ending, and has said so
    }
  }
}
