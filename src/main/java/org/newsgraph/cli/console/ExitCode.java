package org.newsgraph.cli.console;

/** How a command tells the shell what came of it. */
public final class ExitCode {

  /** All is done. */
  public static final int DONE = 0;

  /** Done, but some articles or shapes failed. */
  public static final int PARTLY = 1;

  /** The command was used wrongly. */
  public static final int USAGE = 2;

  /** The store or the server could not be used. */
  public static final int STORE = 3;

  private ExitCode() {}
}
