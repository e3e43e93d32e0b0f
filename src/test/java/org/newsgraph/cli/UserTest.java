package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.open;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.cli.console.ExitCode;

class UserTest {

  @TempDir private Path folder;

  @BeforeEach
  void store() {
    open(folder).close();
  }

  private CommandLineRun run(String... command) {
    return CommandLineRun.of(
        Stream.concat(List.of(command).stream(), Stream.of("--store", folder.toString())).toList());
  }

  @Test
  void aTokenIsShownOnceAndItsUserIsOnTheListUntilTakenOut() {
    CommandLineRun added = run("user", "add", "feed", "--role", "writer", "--token");

    assertThat(added.out()).matches("[\\w-]{43}\n");
    assertThat(added.messages()).contains("it is not shown again");
    assertThat(run("user", "list").out()).isEqualTo("feed\twriter\ttoken\n");
    assertThat(run("user", "remove", "feed").code()).isEqualTo(ExitCode.DONE);
    assertThat(run("user", "list").out()).isEmpty();
  }

  @Test
  void whoIsNotThereCannotBeTakenOut() {
    CommandLineRun run = run("user", "remove", "anna");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.messages()).contains("there is no user anna");
  }

  @ParameterizedTest
  @CsvSource({"--writable, nobody could write", "--login, nobody could log in"})
  void aServerThatNobodyCouldUseDoesNotStart(String option, String reason) {
    CommandLineRun run = run("serve", "--port", "0", option);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.messages()).contains(reason, "newsgraph user add NAME");
  }

  @Test
  void aNameThatWouldNotFitAHeaderIsRefused() {
    assertThat(run("user", "add", "a:b", "--token").messages()).contains("letters, digits");
  }
}
