package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

  @TempDir private Path folder;

  /** What bash proposes for the last word. It has compopt only while somebody types. */
  private String proposed(String words) throws IOException, InterruptedException {
    Path script =
        Files.writeString(folder.resolve("completion"), CommandLineRun.of("completion").out());
    String ask =
        "compopt() { :; } ; source %s && COMP_WORDS=(%s) && COMP_CWORD=$((${#COMP_WORDS[@]} - 1))"
                .formatted(script, words)
            + " && _complete_newsgraph && echo ${COMPREPLY[@]}";
    Process bash = new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
    bash.getOutputStream().close();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(output).isZero();
    return output.strip();
  }

  @Test
  void bashCompletesCommands() throws IOException, InterruptedException {
    assertThat(proposed("newsgraph ev")).isEqualTo("evaluate");
  }

  @Test
  void bashCompletesOptions() throws IOException, InterruptedException {
    assertThat(proposed("newsgraph serve --ti")).isEqualTo("--timeout");
  }

  @Test
  void bashCompletesSavedQueries() throws IOException, InterruptedException {
    assertThat(proposed("newsgraph query sta")).isEqualTo("stances statements");
  }
}
