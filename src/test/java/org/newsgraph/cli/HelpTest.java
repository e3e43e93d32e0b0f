package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import picocli.CommandLine;

/** What somebody sees who does not know the commands yet. */
class HelpTest {

  private static final String PROGRAM = "newsgraph ";

  private static CommandLine commandLine() {
    var nowhere = new ByteArrayOutputStream();
    return new Commands(new Console(nowhere, nowhere, false), NewsGraph.open()).commandLine();
  }

  static List<String> commands() {
    return commandLine().getSubcommands().entrySet().stream()
        .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** From the program's name to a pipe, a redirection, or what explains the example. */
  private static Stream<List<String>> examples(String... footer) {
    return Arrays.stream(footer)
        .filter(line -> line.startsWith("  ") && line.contains(PROGRAM))
        .map(line -> line.substring(line.indexOf(PROGRAM) + PROGRAM.length()))
        .map(line -> line.split(" [|>] |\\)|   ", 2)[0])
        .map(line -> List.of(line.strip().split(" ")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandShowsExamplesThatItUnderstands(String command) {
    List<List<String>> examples =
        examples(
                commandLine()
                    .getSubcommands()
                    .get(command)
                    .getCommandSpec()
                    .usageMessage()
                    .footer())
            .toList();

    assertThat(examples).isNotEmpty().allMatch(example -> example.get(0).equals(command));
    assertThat(examples)
        .allSatisfy(
            example ->
                assertThatCode(() -> commandLine().parseArgs(example.toArray(String[]::new)))
                    .doesNotThrowAnyException());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandSaysInALineOfTheMainHelpWhatItDoes(String command) {
    assertThat(CommandLineRun.of("--help").out())
        .containsPattern("(?m)^  " + command + " +[A-Z][^\\n]{10,84}$");
  }

  @Test
  void theExamplesOfTheMainHelpAreUnderstood() {
    List<List<String>> examples =
        examples(commandLine().getCommandSpec().usageMessage().footer()).toList();

    assertThat(examples).hasSize(4);
    assertThat(examples)
        .allSatisfy(
            example ->
                assertThatCode(() -> commandLine().parseArgs(example.toArray(String[]::new)))
                    .doesNotThrowAnyException());
  }

  @Test
  void theMainHelpGroupsTheCommands() {
    assertThat(CommandLineRun.of("--help").out())
        .containsSubsequence("Reading:", "  build", "Asking:", "  serve", "Help:", "  completion")
        .doesNotContain("warm-up");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          qeury             | newsgraph: "qeury" is no command, option or value that fits here: did you mean query? "newsgraph --help"
          log --stor x      | newsgraph: "--stor" is no command, option or value that fits here: did you mean --store? "newsgraph log --help"
          retract           | newsgraph: missing required parameter: 'ARTICLE'; "newsgraph retract --help"
          serve --port many | newsgraph: invalid value for option '--port': 'many' is not an int; "newsgraph serve --help"
          serve --port 70000 | newsgraph: --port 70000: ports go to 65535
          serve --timeout 0 | newsgraph: --timeout 0: at least 1 is needed
          query statments   | newsgraph: there is no query "statments": did you mean statements? "newsgraph query" lists
          explain no.txt    | newsgraph: no.txt does not exist: give files, or folders of files
          evaluate nowhere  | newsgraph: nowhere does not exist: is the name right
          build nowhere     | newsgraph: nowhere does not exist: give files, or folders of files
          evaluate . --without objekt | newsgraph: --without objekt: no rule and no group of rules has that name: did you mean object
          evaluate . --without silence,thing | newsgraph: --without thing: no rule and no group of rules has that name:
          """)
  void wrongUseIsToldWithWhatToDoInstead(String command, String message) {
    CommandLineRun run = CommandLineRun.of(command.split(" "));

    assertThat(run.messages()).startsWith(message);
    assertThat(run.messages().lines()).as("no help of a screen's length").hasSize(1);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
  }
}
