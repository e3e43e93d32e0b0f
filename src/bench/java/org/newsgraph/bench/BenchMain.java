package org.newsgraph.bench;

import org.newsgraph.cli.Main;
import org.newsgraph.cli.console.Console;
import org.newsgraph.NewsGraph;
import picocli.CommandLine;

/** The command {@code newsgraph bench}, which the launcher starts with classes of its own. */
public final class BenchMain {

  private BenchMain() {}

  /** Measures what the arguments name and ends with the command's exit code. */
  public static void main(String[] args) {
    Console console = Console.standard();
    CommandLine line = new CommandLine(new BenchCommand(console, NewsGraph.open()));
    int code = Main.execute(console, line.setCommandName("newsgraph bench"), true, args);
    console.flush();
    System.exit(code);
  }
}
