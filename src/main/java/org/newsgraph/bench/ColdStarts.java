package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whole programs from a cold start, ours beside the one that a user would write without us.
 *
 * @param launcher the program {@code newsgraph}
 * @param work an empty folder for stores and output
 * @param rounds how often each is run
 */
public record ColdStarts(Path launcher, Path work, int rounds) {

  /** Building a graph against CoreNLP's own command line with coreference and quotations. */
  public Comparison build(List<Path> files) {
    Path list = write("files.txt", lines(files));
    List<String> stock =
        Processes.java(
            "4g",
            "edu.stanford.nlp.pipeline.StanfordCoreNLP",
            List.of(
                "-annotators",
                StockPipeline.ANNOTATORS,
                "-filelist",
                list.toString(),
                "-outputDirectory",
                work.toString()));
    return Comparison.of(
        "build, cold, against CoreNLP's command line (wall time)",
        () -> Processes.run(build(files, fresh())),
        () -> Processes.run(stock),
        rounds);
  }

  /** A saved query against the shortest TDB2 program for the same query and database. */
  public Comparison query(List<Path> files, String name, String sparql) {
    Path store = fresh();
    Processes.run(build(files, store));
    Path query = write("query.rq", sparql);
    List<String> ours =
        List.of(launcher.toString(), "query", name, "--store", store.toString(), "--format", "csv");
    List<String> bare =
        Processes.java(
            "1g", BareQuery.class.getName(), List.of(database(store).toString(), query.toString()));
    return Comparison.of(
        "query " + name + ", cold, against a bare TDB2 program (wall time)",
        () -> Processes.run(ours),
        () -> Processes.run(bare),
        rounds);
  }

  private List<String> build(List<Path> files, Path store) {
    List<String> command =
        new ArrayList<>(List.of(launcher.toString(), "build", "--store", store.toString()));
    files.forEach(file -> command.add(file.toString()));
    return command;
  }

  private Path fresh() {
    try {
      return Files.createTempDirectory(work, "store").resolve("store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest TDB2 database in a store. */
  private static Path database(Path store) {
    try (var paths = Files.walk(store)) {
      return paths
          .filter(path -> Files.isDirectory(path.resolve("Data-0001")))
          .max((a, b) -> a.compareTo(b))
          .orElseThrow(() -> new IllegalStateException("no database in " + store));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(List<Path> files) {
    return files.stream()
        .map(file -> file.toAbsolutePath().toString())
        .collect(Collectors.joining("\n"));
  }

  private Path write(String name, String content) {
    try {
      return Files.writeString(work.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
