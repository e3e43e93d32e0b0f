package org.newsgraph.cli;

import java.util.Locale;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line as all messages do, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {

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
