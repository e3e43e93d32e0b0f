package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;

/** The whole way from the seed articles to the graph, by the commands that users type. */
class SeedGraphTest {

  private static final String LAST = "004_eb6d57a19fe14b9c.txt";

  @TempDir private static Path folder;

  @BeforeAll
  static void buildOnce() {
    build("all", "seeds", "--threads", "2");
  }

  private static CommandLineRun build(String store, String... rest) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("build", "--store", store(store)), Stream.of(rest)).toList());
  }

  private static String store(String name) {
    return folder.resolve(name).toString();
  }

  private static String export(String store) {
    CommandLineRun run = CommandLineRun.of("export", "--store", store(store));
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
    return run.out();
  }

  private static String query(String name) {
    return CommandLineRun.of("query", name, "--store", store("all"), "--format", "csv").out();
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }

  @Test
  void orderThreadsAndNumberOfBuildsDoNotShowInTheExport() throws IOException {
    for (Path seed : seeds()) {
      build("one-by-one", seed.toString(), "--threads", "1");
    }

    assertThat(export("one-by-one")).isEqualTo(export("all"));
  }

  @Test
  void aQueryOfOnesOwnNeedNotDeclareThePrefixesOfTheVocabulary() throws IOException {
    Path file =
        Files.writeString(folder.resolve("mine.rq"), "SELECT (COUNT(*) AS ?n) { ?s ng:cue ?cue }");

    assertThat(query(file.toString())).matches("n\\R[1-9][0-9]+\\R");
  }

  @Test
  void aQueryOfOnesOwnThatIsNoneIsToldWhereAndWhatWasExpected() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.rq"), "SELECT ?s { ?s foo:bar ?o }");

    CommandLineRun run = CommandLineRun.of("query", file.toString(), "--store", store("all"));

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.messages()).contains("Line 1, column 16: the prefix foo: is not declared");
  }

  @Test
  void buildingAgainChangesNothing() {
    String before = export("all");

    CommandLineRun again = build("all", "seeds");

    assertThat(again.code()).isEqualTo(ExitCode.DONE);
    assertThat(again.out()).contains("0 stored, 5 unchanged, 0 failed");
    assertThat(export("all")).isEqualTo(before);
  }

  @Test
  void retractingAnArticleLeavesWhatNeverHavingReadItWouldHaveGiven() throws IOException {
    build("retracted", "seeds");
    CommandLineRun retract = CommandLineRun.of("retract", LAST, "--store", store("retracted"));
    String[] others =
        seeds().stream()
            .map(Path::toString)
            .filter(file -> !file.endsWith(LAST))
            .toArray(String[]::new);
    build("never-read", others);

    assertThat(retract.code()).as(retract.messages()).isEqualTo(ExitCode.DONE);
    assertThat(export("retracted")).isEqualTo(export("never-read"));
  }

  @Test
  void labelsAreTheSameWhetherArticlesComeTogetherOrArePutAndTakenOutAgain() throws IOException {
    List<Path> seeds = seeds();
    build("in-steps", seeds.get(1).toString(), seeds.get(3).toString());
    CommandLineRun.of(
        "retract", seeds.get(1).getFileName().toString(), "--store", store("in-steps"));
    build("in-steps", seeds.get(0).toString(), seeds.get(2).toString(), seeds.get(4).toString());
    build("in-steps", seeds.get(1).toString());

    assertThat(export("in-steps")).isEqualTo(export("all"));
  }

  @Test
  void everythingThatHasANameHasOnePreferredLabel() {
    CommandLineRun verify = CommandLineRun.of("verify", "--store", store("all"));

    assertThat(verify.messages()).isEmpty();
    assertThat(verify.code()).isEqualTo(ExitCode.DONE);
    assertThat(export("all").lines().filter(line -> line.contains("core#prefLabel>")))
        .hasSameSizeAs(
            export("all").lines().filter(line -> line.contains("rdf-schema#label>")).toList())
        .anyMatch(line -> line.contains("/actor/rustem-umerov> ") && line.contains("links>"))
        .as("no label of what several articles name in the graph of one of them")
        .noneMatch(
            line ->
                line.matches("<[^>]+/(actor|post|place)/[^>]+> .*/article/\\w+> \\.")
                    && !line.startsWith("<http://localhost:3330/article/"));
  }

  @Test
  void theGraphHasNoBlankNodes() {
    assertThat(export("all").lines())
        .noneMatch(line -> line.contains(" _:") || line.startsWith("_:"));
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndTheOthersGoOn() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.copy(seeds().get(0), articles.resolve("good.txt"));
    Files.write(articles.resolve("bad.txt"), new byte[] {'a', (byte) 0xff, 'b'});
    Files.writeString(articles.resolve("empty.txt"), "");

    CommandLineRun run = build("mixed", articles.toString());

    assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(run.out()).contains("1 stored, 0 unchanged, 2 failed");
    assertThat(run.messages()).contains("bad.txt", "UTF-8", "empty.txt");
  }

  @Test
  void twoSpellingsOfANameAreOnePersonAcrossArticles() {
    assertThat(query("actors").lines().filter(row -> row.contains("Volodymyr Zelensk")))
        .hasSize(4)
        .allMatch(row -> row.contains("/actor/volodymyr-zelenskyy,"));
  }

  @Test
  void aCapitalIsACityOrAGovernmentAsTheSentenceHasIt() {
    assertThat(query("mentions").lines().filter(row -> row.contains(",Kyiv,")))
        .anyMatch(row -> row.contains("/actor/ukraine,State,") && row.contains(",metonymic,"))
        .anyMatch(row -> row.contains(",Place,") && row.contains(",literal,"));
  }

  @Test
  void theQuestionOfTheTroopsHasThreeAnswersWithTheirSources() {
    assertThat(query("troops").lines())
        .anyMatch(
            row -> row.startsWith("10000,") && row.contains("United States Department of Defense"))
        .anyMatch(row -> row.startsWith("11000,") && row.contains("Ukrainian intelligence"))
        .anyMatch(row -> row.startsWith("12000,") && row.contains("the article itself"));
  }

  @Test
  void theReadingStaysAsGoodAsItIs() {
    CommandLineRun run =
        CommandLineRun.of("evaluate", "src/test/resources/gold", "--texts", "seeds");

    assertThat(f1(run, "actors")).isGreaterThanOrEqualTo(0.93);
    assertThat(f1(run, "officials")).isGreaterThanOrEqualTo(0.97);
    assertThat(f1(run, "statements")).isGreaterThanOrEqualTo(0.92);
    assertThat(f1(run, "statements+speaker")).isGreaterThanOrEqualTo(0.88);
    assertThat(f1(run, "places")).isGreaterThanOrEqualTo(0.94);
    assertThat(f1(run, "quantities")).isGreaterThanOrEqualTo(0.95);
  }

  private static double f1(CommandLineRun run, String layer) {
    String line =
        run.out().lines().filter(l -> l.startsWith(layer + " ")).findFirst().orElseThrow();
    return Double.parseDouble(line.replaceAll(".*F1 ([0-9.]+).*", "$1"));
  }
}
