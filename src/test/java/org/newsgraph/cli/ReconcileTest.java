package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.web.SeedServer;

/** A store of one article asks the server of the seeds who its actors are. */
@ExtendWith(SeedServer.class)
class ReconcileTest {

  private static final String ARTICLE =
      """
      OLDPORT (Reuters) - Vitaliy Kim, the governor of Mykolaiv, said the bridge was open.

      "We will rebuild the port," said Ana Ruiz, the mayor of Oldport.
      """;

  private static final String SAME =
      "SELECT ?actor ?same ?service ?score { GRAPH ?g { ?actor owl:sameAs ?same ;"
          + " ng:identification ?i . ?i dcterms:source ?service ; ng:score ?score } }";

  @TempDir private static Path folder;
  private static Path article;

  @BeforeAll
  static void article() throws IOException {
    article = Files.writeString(folder.resolve("port.txt"), ARTICLE);
  }

  private static CommandLineRun run(String... command) {
    CommandLineRun run = CommandLineRun.of(List.of(command));
    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
    return run;
  }

  private static String build(String name) {
    String store = folder.resolve(name).toString();
    run("build", article.toString(), "--store", store);
    return store;
  }

  private static CommandLineRun reconcile(String store) {
    return run("reconcile", "--service", SeedServer.address() + "reconcile", "--store", store);
  }

  private static String export(String store) {
    return run("export", "--store", store).out();
  }

  private static String same(String store) throws IOException {
    Path query = Files.writeString(folder.resolve("same.rq"), SAME);
    return run("query", query.toString(), "--store", store, "--format", "csv").out();
  }

  @Test
  void whatIsFoundClearlyIsKeptAndMarkedAsFromThere() throws IOException {
    String store = build("kept");

    assertThat(reconcile(store).messages()).contains("found clearly");
    assertThat(same(store))
        .contains(
            "http://localhost:3330/actor/vitaly-kim,http://localhost:3330/actor/vitaly-kim,"
                + SeedServer.address()
                + "reconcile,100")
        .doesNotContain("ruiz");
    run("verify", "--store", store);
  }

  @Test
  void laterBuildsKeepItAndTheOrderDoesNotMatter() throws IOException {
    String store = build("first");
    reconcile(store);
    String export = export(store);

    assertThat(run("build", article.toString(), "--store", store).out())
        .contains("0 stored, 1 unchanged");
    assertThat(export(store)).isEqualTo(export);

    String other = folder.resolve("second").toString();
    run(
        "build",
        Files.writeString(folder.resolve("empty.txt"), "Nothing.").toString(),
        "--store",
        other);
    Files.copy(
        Path.of(store).resolve("identifications.tsv"),
        Path.of(other).resolve("identifications.tsv"));
    run("build", article.toString(), "--store", other);
    run("retract", "empty.txt", "--store", other);
    assertThat(export(other)).isEqualTo(export);
  }

  @Test
  void askingAgainReplacesWhatTheServiceSaidBefore() throws IOException {
    String store = build("again");
    String before = export(store);
    reconcile(store);
    String after = export(store);
    reconcile(store);
    assertThat(export(store)).isEqualTo(after).isNotEqualTo(before);

    Files.writeString(Path.of(store).resolve("identifications.tsv"), "");
    run("retract", "port.txt", "--store", store);
    run("build", article.toString(), "--store", store);
    assertThat(export(store)).isEqualTo(before);
  }

  @Test
  void anExportWithItLoads() {
    String store = build("exported");
    reconcile(store);
    String file = folder.resolve("dump.nq").toString();
    run("export", file, "--store", store);
    String loaded = folder.resolve("loaded").toString();
    run("load", file, "--store", loaded);

    assertThat(export(loaded)).isEqualTo(export(store));
  }

  @Test
  void aDryRunKeepsNothing() {
    String store = build("dry");
    String before = export(store);
    CommandLineRun run =
        run(
            "reconcile",
            "--service",
            SeedServer.address() + "reconcile",
            "--store",
            store,
            "--only",
            "Person",
            "--dry-run");

    assertThat(run.out()).contains("actor/vitaly-kim");
    assertThat(run.messages()).contains("nothing kept");
    assertThat(export(store)).isEqualTo(before);
  }

  @Test
  void whatIsNoSuchServiceIsSaidToBeNone() {
    String store = build("wrong");

    CommandLineRun page =
        CommandLineRun.of("reconcile", "--service", SeedServer.address(), "--store", store);
    assertThat(page.code()).isEqualTo(ExitCode.STORE);
    assertThat(page.messages()).contains("is no reconciliation service");

    CommandLineRun nobody =
        CommandLineRun.of("reconcile", "--service", "http://127.0.0.1:1/", "--store", store);
    assertThat(nobody.code()).isEqualTo(ExitCode.STORE);
    assertThat(nobody.messages()).contains("cannot be reached");
  }

  @Test
  void aClassThatIsNoneIsToldWithThoseThatAre() {
    CommandLineRun run =
        CommandLineRun.of("reconcile", "--service", "http://localhost/", "--only", "Nobody");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.messages()).contains("--only Nobody: give one of State, Organization, ");
  }
}
