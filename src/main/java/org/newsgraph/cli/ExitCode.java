package org.newsgraph.cli;

/** How a command tells the shell what came of it. */
final class ExitCode {

  /** All is done. */
  static final int DONE = 0;

  /** Done, but some articles or shapes failed. */
  static final int PARTLY = 1;

  /** The command was used wrongly. */
  static final int USAGE = 2;

  /** The store or the server could not be used. */
  static final int STORE = 3;

  private ExitCode() {}
}
