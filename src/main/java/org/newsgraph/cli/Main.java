package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
@Command(
    name = "newsgraph",
    description = "Reads news articles and builds a graph of who said what.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "",
    footerHeading = "%nBegin with:%n",
    footer = {
      "  newsgraph build seeds        read the articles in a folder",
      "  newsgraph query              list what can be asked",
      "  newsgraph query statements   ask it",
      "  newsgraph serve              pages, queries and SPARQL at http://localhost:3330/",
      "",
      "\"newsgraph COMMAND --help\" shows the options of a command, and examples.",
      "Every command takes --verbose, to show where an error comes from.",
      "In a checkout, \"newsgraph test\" runs all tests and \"newsgraph bench\" measures the program",
      "beside baselines."
    })
public final class Main {

  private static final String VERBOSE = "--verbose";

  /** Read by {@code logback.xml}, when the first class with a log is loaded. */
  private static final String LOG_LEVEL = "newsgraph.log";

  private static final int RESERVED_BYTES = 1 << 21;

  /** Given up when the memory is used up, so that there is some to say so. */
  private static final List<byte[]> RESERVE = new ArrayList<>(List.of(new byte[RESERVED_BYTES]));

  Main() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] args) {
    Console console = Console.standard();
    int code;
    try {
      code = run(console, NewsGraph.open(), args);
      console.finish();
    } catch (IOException | Error e) {
      // other threads may still wait for what never comes, so the process is ended for them
      RESERVE.clear();
      Failure failure = Failure.of(e);
      console.message("newsgraph: " + failure.message());
      code = failure.code();
    }
    System.exit(code);
  }

  /** Runs a command. */
  static int run(Console console, NewsGraph newsGraph, String... args) {
    boolean verbose = Arrays.asList(args).contains(VERBOSE);
    if (verbose) {
      System.setProperty(LOG_LEVEL, "DEBUG");
    }
    String[] rest = Arrays.stream(args).filter(arg -> !arg.equals(VERBOSE)).toArray(String[]::new);
    return execute(console, new Commands(console, newsGraph).commandLine(rest), verbose, rest);
  }

  /**
   * Runs a command line with the messages and exit codes that all commands share.
   *
   * @param verbose whether an error shows its stack trace
   * @return the exit code, see {@link ExitCode}
   */
  public static int execute(Console console, CommandLine line, boolean verbose, String... rest) {
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.messages(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(new UsageErrors(console));
    line.setExecutionExceptionHandler((e, command, result) -> report(console, e, verbose));
    if (rest.length == 0) {
      line.usage(line.getErr());
      return ExitCode.USAGE;
    }
    return line.execute(rest);
  }

  private static int report(Console console, Exception e, boolean verbose) {
    Failure failure = Failure.of(e);
    console.progressDone();
    console.message("newsgraph: " + failure.message());
    if (verbose) {
      e.printStackTrace(console.messages());
    }
    return failure.code();
  }

  /** Says what is wrong with a command line as all messages do, and where help is. */
  private static final class UsageErrors implements IParameterExceptionHandler {

    private final Console console;

    UsageErrors(Console console) {
      this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
      console.message(
          "newsgraph: %s \"%s --help\" shows what there is"
              .formatted(message(e), e.getCommandLine().getCommandSpec().qualifiedName()));
      return ExitCode.USAGE;
    }

    private static String message(ParameterException e) {
      if (e instanceof UnmatchedArgumentException unmatched) {
        String near = String.join(", ", unmatched.getSuggestions());
        return "\"%s\" is no command, option or value that fits here%s"
            .formatted(
                unmatched.getUnmatched().get(0),
                near.isEmpty() ? ";" : ": did you mean " + near + "?");
      }
      return lowerCase(String.valueOf(e.getMessage())) + ";";
    }

    private static String lowerCase(String message) {
      return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
  }
}
