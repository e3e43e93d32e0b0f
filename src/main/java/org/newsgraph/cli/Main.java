package org.newsgraph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.query.QueryException;
import org.newsgraph.query.BrokenQueryException;
import org.newsgraph.query.QueryUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program. */
@Command(
    name = "newsgraph",
    description = "Reads news articles and builds a graph of who said what.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with:",
      "  newsgraph build seeds        read the articles in a folder",
      "  newsgraph query              list what can be asked",
      "  newsgraph query statements   ask it",
      "  newsgraph serve              answer SPARQL at http://localhost:3330/sparql"
    })
public final class Main {

  private static final String VERBOSE = "--verbose";

  Main() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] args) {
    Console console = Console.standard();
    int code = run(console, new Wiring(), args);
    console.flush();
    System.exit(code);
  }

  /** Runs a command. */
  static int run(Console console, Wiring wiring, String... args) {
    boolean verbose = Arrays.asList(args).contains(VERBOSE);
    String[] rest = Arrays.stream(args).filter(arg -> !arg.equals(VERBOSE)).toArray(String[]::new);
    CommandLine line = new Commands(console, wiring).commandLine(rest);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.messages(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          report(console, e, verbose);
          return exitCode(e);
        });
    if (rest.length == 0) {
      line.usage(line.getErr());
      return ExitCode.USAGE;
    }
    return line.execute(rest);
  }

  private static void report(Console console, Exception e, boolean verbose) {
    console.progressDone();
    console.message("newsgraph: " + e.getMessage());
    if (verbose) {
      e.printStackTrace(console.messages());
    }
  }

  private static int exitCode(Exception e) {
    boolean usage =
        e instanceof ParameterException
            || e instanceof IllegalArgumentException
            || e instanceof QueryException
            || e instanceof QueryUseException
            || e instanceof BrokenQueryException;
    return usage ? ExitCode.USAGE : ExitCode.STORE;
  }
}
