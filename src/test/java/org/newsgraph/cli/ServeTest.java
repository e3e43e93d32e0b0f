package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.open;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;

class ServeTest {

  @TempDir private Path folder;

  @BeforeEach
  void store() {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"));
    }
  }

  private CommandLineRun serve(String... options) {
    return CommandLineRun.of(
        List.of("serve", "--store", folder.toString(), options[0], options[1]));
  }

  @Test
  void aServerSaysWhereItIsAndWhatToTryAndKeepsOthersFromItsStore()
      throws IOException, InterruptedException {
    Process server =
        JavaProcess.of(
                "org.newsgraph.cli.Main",
                List.of(),
                "serve",
                "--store",
                folder.toString(),
                "--port",
                "0")
            .start();
    try (BufferedReader output = server.inputReader()) {
      assertThat(output.readLine()).isEqualTo("opening the store " + folder + " …");
      assertThat(output.readLine()).matches("1 articles at http://localhost:\\d+/ \\(digest .*\\)");
      assertThat(output.readLine()).isEqualTo("try:");
      assertThat(output.readLine()).containsPattern("http://localhost:\\d+/ +pages");
      assertThat(output.readLine()).contains("/workbench ");
      assertThat(output.readLine()).contains("curl 'http://localhost:", "/queries/statements.csv");
      assertThat(output.readLine()).contains("curl 'http://localhost:", "/sparql?query=");
      assertThat(output.readLine())
          .startsWith("the IRIs of the store begin with " + Samples.BASE + ", not with that");
      assertThat(output.readLine()).isEqualTo("Ctrl-C stops");

      CommandLineRun second = serve("--port", "0");
      assertThat(second.code()).isEqualTo(ExitCode.STORE);
      assertThat(second.messages())
          .startsWith(
              "newsgraph: the store %s is served already by process %d: "
                  .formatted(folder, server.pid()));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  void aPortThatIsTakenIsToldAndTheStoreIsFreeAgain() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      CommandLineRun run = serve("--port", String.valueOf(taken.getLocalPort()));

      assertThat(run.code()).isEqualTo(ExitCode.STORE);
      assertThat(run.messages())
          .contains("newsgraph: cannot listen on port %d".formatted(taken.getLocalPort()))
          .contains("choose another with --port");
    }
    assertThat(CommandLineRun.of("verify", "--store", folder.toString()).messages())
        .doesNotContain("is held by");
  }

  @Test
  void whereThereIsNoStoreNothingIsServed() {
    CommandLineRun run =
        CommandLineRun.of("serve", "--store", folder.resolve("nothing").toString());

    assertThat(run.code()).isEqualTo(ExitCode.STORE);
    assertThat(run.messages())
        .startsWith("newsgraph: there is no store at ")
        .contains("\"newsgraph build PATH…\"");
  }
}
