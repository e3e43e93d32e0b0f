package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.store.Store;

class ExportTablesTest {

  @TempDir private Path folder;

  @BeforeEach
  void makeAStore() {
    try (Store store = open(folder.resolve("store"))) {
      add(store, article(store.parts(), 'a', "yes", "x"));
    }
  }

  @Test
  void writesAFileForEachTable() throws IOException {
    CommandLineRun run = export("--tables", folder.resolve("new/tables").toString());

    assertThat(run.code()).as(run.messages()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains(" 0 rows  ", "articles.parquet", "digest  ");
    try (Stream<Path> files = Files.list(folder.resolve("new/tables"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "articles.parquet",
              "actors.parquet",
              "officials.parquet",
              "statements.parquet",
              "attitudes.parquet",
              "places.parquet",
              "quantities.parquet",
              "mentions.parquet",
              "links.parquet");
    }
  }

  @Test
  void writesNothingIntoAFolderWithSomethingInIt() {
    CommandLineRun run = export("--tables", folder.toString());

    assertThat(run.messages()).contains(folder + ": the folder is not empty: give a new one");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    CommandLineRun run = export("--tables", file.toString());

    assertThat(run.messages()).contains(file + " is a file: give a folder");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() {
    CommandLineRun run = export("--tables", "/proc/tables");

    assertThat(run.messages()).contains("cannot write into /proc/tables");
    assertThat(run.code()).isEqualTo(ExitCode.STORE);
  }

  @Test
  void tablesAreNotWrittenIntoOneFile() {
    CommandLineRun run = export("--tables", folder.resolve("t").toString(), "graph.nq");

    assertThat(run.messages()).contains("give a FILE or --tables, not both");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
  }

  private CommandLineRun export(String... options) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("export", "--store", folder.resolve("store").toString()),
                Stream.of(options))
            .toList());
  }
}
