package org.newsgraph.spark;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** A program that is handed to a cluster. */
final class SparkProgram {

  private SparkProgram() {}

  /**
   * Runs it. Ends the process unless the program gives 0, since a driver that returns has succeeded
   * in the eyes of Spark.
   *
   * @param program with the annotations of picocli
   */
  static void run(Callable<Integer> program, String... args) {
    CommandLine line = new CommandLine(program);
    line.setExecutionExceptionHandler((e, command, result) -> report(e, command));
    int code = line.execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** What a user has written wrongly needs no trace. */
  private static int report(Exception e, CommandLine command) throws Exception {
    if (e instanceof IllegalArgumentException) {
      command.getErr().println("newsgraph: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw e;
  }
}
