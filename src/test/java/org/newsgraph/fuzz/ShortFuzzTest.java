package org.newsgraph.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.article.ArticleFuzzer;
import org.newsgraph.query.BindingFuzzer;
import org.newsgraph.query.QueryFileFuzzer;
import org.newsgraph.web.RequestFuzzer;

/**
 * Some seconds of what {@code mvn -Pfuzz verify} does for ten minutes each with Jazzer, which looks
 * where an input leads; here inputs are changed by chance, and by the same in every run. What an
 * error was once found with is among those that it begins with.
 */
class ShortFuzzTest {

  private static final long SEED = 20261122;
  private static final Path BEGINNINGS = Path.of("src/test/resources/org/newsgraph/fuzz");

  static Stream<Arguments> fuzzers() {
    return Stream.of(
        fuzzer(ArticleFuzzer.class, ArticleFuzzer::fuzzerTestOneInput, 1000),
        fuzzer(QueryFileFuzzer.class, QueryFileFuzzer::fuzzerTestOneInput, 1000),
        fuzzer(BindingFuzzer.class, BindingFuzzer::fuzzerTestOneInput, 1000),
        fuzzer(RequestFuzzer.class, RequestFuzzer::fuzzerTestOneInput, 300));
  }

  private static Arguments fuzzer(Class<?> type, Consumer<byte[]> fuzzer, int inputs) {
    String name = type.getSimpleName();
    return Arguments.of(name, fuzzer, new Mutations(SEED, files(name)).inputs().limit(inputs));
  }

  private static List<byte[]> files(String name) {
    try (Stream<Path> files = Files.list(BEGINNINGS.resolve(name))) {
      return files.sorted().map(ShortFuzzTest::bytes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fuzzers")
  void noInputLeadsToAnUndeclaredException(
      String name, Consumer<byte[]> fuzzer, Stream<byte[]> inputs) {
    inputs.forEach(
        input ->
            assertThatCode(() -> fuzzer.accept(input))
                .as("%s, in Base64: %s", name, Base64.getEncoder().encodeToString(input))
                .doesNotThrowAnyException());
  }
}
