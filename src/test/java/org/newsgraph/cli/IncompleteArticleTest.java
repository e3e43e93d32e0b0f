package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;

/** What users are told of an article that a step fails on. */
class IncompleteArticleTest {

  private static final String FAULT =
      "reading statements failed at characters 0-21 by a fault of NewsGraph, not of the article";

  @TempDir private Path folder;
  private Path file = Path.of("rain.txt");

  @BeforeEach
  void article() throws IOException {
    file = Files.writeString(folder.resolve("rain.txt"), "Rain fell on Oldport.\n");
  }

  @Test
  void explainSaysThatTheFaultIsOursInWhichStepAndAtWhichSentence() {
    CommandLineRun run =
        CommandLineRun.of(WithABrokenParser.newsGraph(), "explain", file.toString());

    assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(run.out()).contains(FAULT);
  }

  @Test
  void aBuildKeepsWhatElseWasReadAndSaysWhatIsMissing() {
    String store = folder.resolve("store").toString();

    CommandLineRun build =
        CommandLineRun.of(
            WithABrokenParser.newsGraph(), "build", file.toString(), "--store", store);
    CommandLineRun incomplete = CommandLineRun.of("query", "incomplete", "--store", store);

    assertThat(build.code()).as(build.messages()).isEqualTo(ExitCode.DONE);
    assertThat(build.out())
        .contains("1 stored, 0 unchanged, 0 failed")
        .containsPattern("Incomplete by a fault of NewsGraph[^§]*rain.txt +statements 0-21");
    assertThat(incomplete.out()).containsPattern("rain.txt .* statements +0-21");
  }

  @Test
  void theFirstLineOfTheStackTraceIsShownIfAskedFor() throws IOException {
    Process process =
        JavaProcess.of(
                WithABrokenParser.class.getName(),
                List.of("-Dlogback.configurationFile=logback.xml"),
                "explain",
                file.toString(),
                "--verbose")
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .contains("newsgraph: WARN rain.txt: " + FAULT)
        .contains("at org.newsgraph.statement.parse.DependencyTree.");
  }
}
