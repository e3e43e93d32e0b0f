package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;

/** What the day of publication adds: the days of statements, and who held a post when. */
class DatedArticlesTest {

  private static final String SAID =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      SELECT ?words ?on ?from ?to WHERE {
        ?statement ng:saidOnText ?words
        OPTIONAL { ?statement ng:saidOn ?on }
        OPTIONAL { ?statement ng:saidFrom ?from ; ng:saidTo ?to }
      } ORDER BY ?words
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    String march =
        """
        Minister visits the port

        Ana Ruiz, the defense minister of Poland, said on Wednesday that the bridge was closed.

        Boris Lem, the acting foreign minister of Poland, told reporters last week that the road \
        was open. Carl Odum, the mayor of Warsaw, said earlier this month that the army would stay.
        """;
    Files.writeString(folder.resolve("march.txt"), march);
    Files.writeString(
        folder.resolve("april.txt"),
        """
        New minister takes office

        Boris Lem, the defense minister of Poland, said that the talks had failed. \
        Ana Ruiz, the former defense minister of Poland, said that she was ready.
        """);
    Files.writeString(
        folder.resolve("other.txt"),
        """
        Another view

        Ana Ruiz, the defense minister of Poland, told reporters that she would not resign.
        """);
    build("dated", "march.txt", "--date", "2025-03-14");
    build("dated", "april.txt", "--date", "2025-04-02", "--publisher", "The Courier");
    build("dated", "other.txt", "--date", "2025-04-02");
    Files.writeString(
        folder.resolve("told.txt"),
        """
        A third view

        Norwegian Foreign Ministry spokeswoman Eva Holm said that Karl Dahl was the new defense \
        minister of Poland.
        """);
    build("dated", "told.txt", "--date", "2025-04-03");
    build("undated", "march.txt", "--threads", "1");
  }

  private static void build(
      String store, String file, String option, String value, String... more) {
    String[] command = {
      "build",
      folder.resolve(file).toString(),
      "--store",
      folder.resolve(store).toString(),
      option,
      value
    };
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
  }

  private static String query(String store, String query) {
    return CommandLineRun.of(
            "query", query, "--store", folder.resolve(store).toString(), "--format", "csv")
        .out();
  }

  @Test
  void turnDateWordsIntoDaysAndIntervals() throws IOException {
    Path query = Files.writeString(folder.resolve("said.rq"), SAID);

    assertThat(query("dated", query.toString()).lines().skip(1))
        .containsExactly(
            "Wednesday,2025-03-12,,",
            "earlier this month,,2025-03-01,2025-03-14",
            "last week,,2025-03-03,2025-03-09");
  }

  @Test
  void withoutADayOfPublicationKeepTheWordsAndSayWhy() throws IOException {
    Path query = Files.writeString(folder.resolve("said.rq"), SAID);

    assertThat(query("undated", query.toString()).lines().skip(1))
        .containsExactly("Wednesday,,,", "earlier this month,,,", "last week,,,");
    assertThat(query("undated", "unresolved"))
        .contains("march.txt,date,", ",Wednesday,no-anchor,", ",last week,no-anchor,");
  }

  @Test
  void giveAPostThatSomebodySpeaksOfTheSpeakerAsItsSource() {
    assertThat(query("dated", "officials-over-time").lines().map(line -> line.split(",http", 2)[0]))
        .contains(
            "Poland,defense minister,Poland,Karl Dahl,current,2025-04-03,Eva Holm,,told.txt,true");
  }

  @Test
  void showWhoIsSaidToHoldAPostByWhomAndWhen() {
    assertThat(query("dated", "officials-over-time").lines().map(line -> line.split(",http", 2)[0]))
        .contains(
            "Poland,defense minister,Poland,Ana Ruiz,current,2025-03-14,march.txt,,march.txt,true",
            "Poland,defense minister,Poland,Ana Ruiz,current,2025-04-02,other.txt,,other.txt,true",
            "Poland,defense minister,Poland,Ana Ruiz,former,2025-04-02,The Courier,The Courier,april.txt,false",
            "Poland,defense minister,Poland,Boris Lem,current,2025-04-02,The Courier,The Courier,april.txt,true",
            "Poland,foreign minister,Poland,Boris Lem,acting,2025-03-14,march.txt,,march.txt,false");
  }
}
