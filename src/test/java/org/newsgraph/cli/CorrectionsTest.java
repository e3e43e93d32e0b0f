package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's corrections, from the file to the saved queries. */
class CorrectionsTest {

  private static final String TEXT =
      """
      Bridge closed near the coast

      Ana Ruiz, the defense minister of Poland, said that the bridge was closed. He denied that \
      the crew had left.

      Local officials said that the road was open.
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeArticle() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  @Test
  void giveAStatementTheSpeakerThatTheUserNames() throws IOException {
    build(line("the crew had left", "speaker\tBo Lind"));

    assertThat(query("said", "speaker=Bo Lind")).contains("the crew had left");
    assertThat(query("unresolved")).doesNotContain("no-antecedent");
  }

  @Test
  void takeTheNameOfSomebodyInTheArticleForThatActor() throws IOException {
    build(line("denied", "speaker\tRuiz"));

    assertThat(query("said", "speaker=Ana Ruiz")).contains("the crew had left");
  }

  @Test
  void takeOutWhatIsNoStatement() throws IOException {
    build(line("the road was open", "not-a-statement"));

    assertThat(query("statements")).doesNotContain("the road was open").contains("was closed");
  }

  @Test
  void areListedAsSuch() throws IOException {
    build(line("denied", "speaker\tRuiz"));

    assertThat(query("corrections")).contains("a.txt,speaker,Ruiz,denied,");
  }

  @Test
  void surviveABuildWithoutThem() throws IOException {
    build(line("the road was open", "not-a-statement"));

    assertThat(build()).contains("1 unchanged");
    build("--publisher", "The Courier");

    assertThat(query("statements")).doesNotContain("the road was open");
  }

  @Test
  void areUndoneByAnEmptyFile() throws IOException {
    build(line("the road was open", "not-a-statement"));
    build("--corrections", corrections("# none any more"));

    assertThat(query("statements")).contains("the road was open");
  }

  @Test
  void thatFitNothingAreReported() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "build",
            folder.resolve("a.txt").toString(),
            "--store",
            folder.resolve("store").toString(),
            "--corrections",
            corrections("a.txt\t1-2\tnot-a-statement\nb.txt\t1-2\tnot-a-statement"));

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.messages())
        .contains("fits nothing: a.txt 1-2 not-a-statement")
        .contains("fits nothing: b.txt 1-2 not-a-statement");
  }

  private String line(String words, String what) throws IOException {
    int begin = TEXT.indexOf(words);
    return corrections("a.txt\t" + begin + "-" + (begin + words.length()) + "\t" + what);
  }

  private String corrections(String lines) throws IOException {
    Path file = folder.resolve("corrections.tsv");
    return Files.writeString(file, lines + "\n").toString();
  }

  private String build(String corrections) {
    return build("--corrections", corrections);
  }

  private String build(String... options) {
    String[] command = new String[options.length + 4];
    command[0] = "build";
    command[1] = folder.resolve("a.txt").toString();
    command[2] = "--store";
    command[3] = folder.resolve("store").toString();
    System.arraycopy(options, 0, command, 4, options.length);
    CommandLineRun run = CommandLineRun.of(command);
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
    return run.out();
  }

  private String query(String name, String... parameters) {
    String[] command = new String[parameters.length + 6];
    command[0] = "query";
    command[1] = name;
    System.arraycopy(parameters, 0, command, 2, parameters.length);
    command[parameters.length + 2] = "--store";
    command[parameters.length + 3] = folder.resolve("store").toString();
    command[parameters.length + 4] = "--format";
    command[parameters.length + 5] = "csv";
    return CommandLineRun.of(command).out();
  }
}
