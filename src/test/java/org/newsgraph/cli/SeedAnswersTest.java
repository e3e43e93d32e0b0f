package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.query.SavedQuery;

/**
 * The saved queries on the graph of the seed articles, against {@code src/test/resources/golden}. A
 * query that needs a value is asked its example. To accept new answers, run this class with {@code
 * -Dnewsgraph.golden=write} and look at what git says has changed.
 */
class SeedAnswersTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final boolean WRITE = "write".equals(System.getProperty("newsgraph.golden"));

  @TempDir private static Path folder;

  private static Optional<String> built = Optional.empty();

  @TestFactory
  Stream<DynamicTest> answerAsTheyDidBefore() {
    return SavedQueries.packaged().all().stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> compare(query)));
  }

  private static void compare(SavedQuery query) throws IOException {
    String answer = ask(query);
    if (WRITE) {
      Files.writeString(golden(query), answer);
    }
    assertThat(answer.lines()).containsExactlyElementsOf(Files.readAllLines(golden(query), UTF_8));
  }

  private static String ask(SavedQuery query) {
    List<String> command =
        new ArrayList<>(List.of("query", query.name(), "--store", store(), "--format", "csv"));
    query.parameters().stream()
        .filter(Parameter::mandatory)
        .map(parameter -> parameter.name() + "=" + parameter.example().orElseThrow())
        .forEach(command::add);
    return run(command).replace("\r\n", "\n");
  }

  private static String store() {
    if (built.isEmpty()) {
      Path store = folder.resolve("store");
      SeedBuild.into(store);
      built = Optional.of(store.toString());
    }
    return built.get();
  }

  private static String run(List<String> command) {
    CommandLineRun run = CommandLineRun.of(command);
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
    return run.out();
  }

  private static Path golden(SavedQuery query) {
    return GOLDEN.resolve(query.name() + ".csv");
  }
}
