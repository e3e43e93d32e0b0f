package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;

/** A user's corrections, from the file to the saved queries. */
class CorrectionsTest {

  private static final String TEXT =
      """
      Bridge closed near the coast

      Ana Ruiz, the defense minister of Poland, said that the bridge was closed. He denied that \
      the crew had left.

      Local officials said that the road was open.
      """;

  @TempDir private static Path folder;

  private static String messages = "";

  @BeforeAll
  static void buildOnce() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    String corrections =
        String.join(
            "\n",
            line("the bridge was closed", "speaker\tBo Lind"),
            line("denied", "speaker\tRuiz"),
            line("the road was open", "not-a-statement"),
            "a.txt\t1-2\tnot-a-statement",
            "b.txt\t1-2\tnot-a-statement");
    messages = build("store", "--corrections", file("corrections.tsv", corrections)).messages();
  }

  @Test
  void giveAStatementASpeakerWhomTheArticleDoesNotName() {
    assertThat(query("store", "said", "speaker=Bo Lind")).contains("the bridge was closed");
  }

  @Test
  void takeTheNameOfSomebodyInTheArticleForThatActor() {
    assertThat(query("store", "said", "speaker=Ana Ruiz")).contains("the crew had left");
    assertThat(query("store", "unresolved")).doesNotContain("no-antecedent");
  }

  @Test
  void takeOutWhatIsNoStatement() {
    assertThat(query("store", "statements")).doesNotContain("the road was open");
  }

  @Test
  void areListedAsSuch() {
    assertThat(query("store", "corrections"))
        .contains("a.txt,speaker,Ruiz,denied,")
        .contains("a.txt,not-a-statement,,said,");
  }

  @Test
  void thatFitNothingAreReported() {
    assertThat(messages)
        .contains("fits nothing: a.txt 1-2 not-a-statement")
        .contains("fits nothing: b.txt 1-2 not-a-statement")
        .doesNotContain("Bo Lind");
  }

  @Test
  void surviveBuildsWithoutThemAndAreUndoneByAnEmptyFile() throws IOException {
    String one = file("one.tsv", line("the road was open", "not-a-statement"));
    build("kept", "--corrections", one);
    build("kept", "--publisher", "The Courier");
    assertThat(query("kept", "statements")).doesNotContain("the road was open");

    build("kept", "--corrections", file("none.tsv", "# none any more"));
    assertThat(query("kept", "statements")).contains("the road was open");
  }

  @Test
  void areTakenOverWithTheArticlesOfAnotherStore() {
    CommandLineRun load =
        CommandLineRun.of(
            "load",
            folder.resolve("store").toString(),
            "--store",
            folder.resolve("loaded").toString());

    assertThat(load.code()).as(load.messages()).isEqualTo(ExitCode.DONE);
    assertThat(query("loaded", "corrections")).isEqualTo(query("store", "corrections"));
    assertThat(folder.resolve("loaded/corrections.tsv"))
        .hasSameTextualContentAs(folder.resolve("store/corrections.tsv"));
  }

  private static String line(String words, String what) {
    int begin = TEXT.indexOf(words);
    return "a.txt\t" + begin + "-" + (begin + words.length()) + "\t" + what;
  }

  private static String file(String name, String lines) throws IOException {
    return Files.writeString(folder.resolve(name), lines + "\n").toString();
  }

  private static CommandLineRun build(String store, String option, String value) {
    CommandLineRun run =
        CommandLineRun.of(
            "build",
            folder.resolve("a.txt").toString(),
            "--store",
            folder.resolve(store).toString(),
            option,
            value);
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
    return run;
  }

  private static String query(String store, String... query) {
    List<String> command = new ArrayList<>(List.of("query"));
    command.addAll(List.of(query));
    command.addAll(List.of("--store", folder.resolve(store).toString(), "--format", "csv"));
    return CommandLineRun.of(command).out();
  }
}
