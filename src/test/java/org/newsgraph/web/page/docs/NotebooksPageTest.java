package org.newsgraph.web.page.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.newsgraph.web.SeedServer.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.web.SeedServer;

/** What the page shows is run as it is, by the tools themselves. */
@ExtendWith(SeedServer.class)
class NotebooksPageTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/newsgraph/notebooks");

  private record Run(int code, String out) {}

  @ParameterizedTest
  @CsvSource({
    "sh, -c, curl --version, curl.sh",
    "/usr/bin/python3, -c, pass, standard_library.py",
    "/usr/bin/python3, -c, import pandas, pandas_read_csv.py",
    "/usr/bin/python3, -c, import rdflib, rdflib_graph.py",
    "/usr/bin/python3, -c, import SPARQLWrapper, sparqlwrapper_query.py",
    "Rscript, -e, 1, read_csv.R"
  })
  void everySnippetRuns(String interpreter, String option, String trial, String file)
      throws IOException, InterruptedException {
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(works(interpreter, option, trial)).as(trial).isTrue();
    }

    Run run = run(List.of(interpreter, FOLDER.resolve(file).toString()));

    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("Zelensk");
  }

  @Test
  void thePageShowsEverySnippet() {
    assertThat(get("notebooks").body())
        .contains("pandas.read_csv(", "rdflib.Graph()", "SPARQLWrapper(", "read.csv(", "curl --");
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return run(List.of(command)).code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Run run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("NEWSGRAPH", SeedServer.address().replaceFirst("/$", ""));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }
}
