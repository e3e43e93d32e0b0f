package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.open;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.store.Store;

/** Programs that come to no good end for want of room or memory. */
class LostResultsTest {

  @TempDir private Path folder;

  @Test
  void resultsThatCouldNotBeWrittenAreNoSuccess() throws IOException, InterruptedException {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"));
    }
    Process export =
        JavaProcess.of("org.newsgraph.cli.Main", List.of(), "export", "--store", folder.toString())
            .redirectErrorStream(false)
            .redirectOutput(Redirect.to(new File("/dev/full")))
            .start();
    String messages = new String(export.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(messages)
        .startsWith("newsgraph: the results could not be written to the end (No space left");
    assertThat(export.waitFor()).isEqualTo(ExitCode.STORE);
  }

  @Test
  void aFileThatTakesNoMoreIsNamed() throws IOException {
    try (Store store = open(folder)) {
      add(store, article(store.parts(), 'a', "yes", "x"));
    }

    CommandLineRun run = CommandLineRun.of("export", "--store", folder.toString(), "/dev/full");

    assertThat(run.code()).isEqualTo(ExitCode.STORE);
    assertThat(run.messages()).startsWith("newsgraph: cannot write /dev/full");
  }

  @Test
  void aProgramWithoutMemoryEndsAndSaysHowToGiveItMore() {
    JavaProcess.Result build =
        JavaProcess.newsgraph(
            List.of("-Xmx24m"), "", "build", "seeds", "--store", folder.toString());

    assertThat(build.output())
        .contains("newsgraph: the memory is used up (", "NEWSGRAPH_MEMORY=6g newsgraph");
    assertThat(build.code()).isEqualTo(ExitCode.STORE);
  }
}
