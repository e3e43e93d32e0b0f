package org.newsgraph.web.sparql.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The W3C's tests of queries, asked of a plain Fuseki and of one with our guard, about the same
 * data. What of each becomes of a test stands in {@code target/w3c-suites.tsv}.
 */
class W3cSuitesTest {

  /** What Jena does not do, as entailment, is one in ten. */
  private static final double PASSED_BY_JENA = 0.85;

  private static SuiteFiles files;
  private static SideBySide servers;
  private static List<QueryTest> tests;

  @BeforeAll
  static void start() {
    files = SuiteFiles.open();
    servers = new SideBySide(files);
    tests = QueryTest.all(files);
  }

  @AfterAll
  static void stop() throws IOException {
    servers.close();
    files.close();
  }

  private record Outcome(QueryTest test, boolean plain, boolean guarded) {

    static Outcome of(QueryTest test) {
      Answers answers = new Answers(files);
      servers.hold(test);
      HttpResponse<byte[]> plain = servers.plain(test);
      HttpResponse<byte[]> guarded = servers.guarded(test);
      boolean passes = answers.pass(test, plain);
      return new Outcome(
          test,
          passes,
          answers.pass(test, guarded) && (!passes || Answers.sameOrder(test, plain, guarded)));
    }

    @Override
    public String toString() {
      return "%s\t%s\t%s".formatted(test.name(), plain, guarded);
    }
  }

  @Test
  void whatAPlainFusekiPassesIsPassedThroughTheGuard() throws IOException {
    List<Outcome> outcomes =
        tests.stream().filter(test -> !test.asksAnotherServer()).map(Outcome::of).toList();

    List<String> table = new ArrayList<>(List.of("test\tplain Fuseki\twith the guard"));
    outcomes.forEach(outcome -> table.add(outcome.toString()));
    Files.write(Path.of("target", "w3c-suites.tsv"), table);
    assertThat(outcomes.stream().filter(Outcome::plain).count())
        .isGreaterThan((long) (PASSED_BY_JENA * tests.size()));
    assertThat(outcomes).noneMatch(outcome -> outcome.plain() && !outcome.guarded());
  }

  static List<QueryTest> federated() {
    return tests.stream()
        .filter(QueryTest::asksAnotherServer)
        .filter(Predicate.not(QueryTest::ofNoQuery))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("federated")
  void aQueryThatAsksAnotherServerIsRefused(QueryTest test) {
    servers.hold(test);

    assertThat(servers.guarded(test).statusCode()).isEqualTo(422);
  }
}
