package org.newsgraph.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/** Whole programs from a cold start, ours beside the one that a user would write without us. */
final class ColdStarts {

  private static final String QUERY = "officials";
  private static final double QUERY_MOST = 1.5;
  private static final double SERVE_MOST = 2;

  private final Workload workload;

  private ColdStarts(Workload workload) {
    this.workload = workload;
  }

  /** Building, asking and serving, wall time. */
  static List<Comparison> measure(Workload workload) {
    ColdStarts cold = new ColdStarts(workload);
    List<Path> files = workload.files(workload.sizes().read());
    Path store = workload.fresh("cold").resolve("store");
    Processes.run(cold.build(files, store));
    return List.of(cold.building(files), cold.asking(store), cold.serving(store));
  }

  /** Building a graph against CoreNLP's own command line with coreference and quotations. */
  private Comparison building(List<Path> files) {
    Path list = Workload.write(workload.fresh("list").resolve("files.txt"), lines(files));
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
                workload.fresh("stock").toString()));
    return compare(
        "build, cold, against CoreNLP's command line",
        Target.NONE,
        () -> Processes.run(build(files, workload.fresh("built").resolve("store"))),
        () -> Processes.run(stock));
  }

  /** A saved query against the shortest TDB2 program for the same query and database. */
  private Comparison asking(Path store) {
    String sparql = workload.queries().get(QUERY).bind(Map.of()).serialize();
    Path query = Workload.write(workload.fresh("query").resolve("query.rq"), sparql);
    Path database = Databases.copy(store, workload.fresh("bare"));
    List<String> ours =
        List.of(
            workload.launcher().toString(),
            "query",
            QUERY,
            "--store",
            store.toString(),
            "--format",
            "csv");
    List<String> bare =
        Processes.java(
            "1g", BareQuery.class.getName(), List.of(database.toString(), query.toString()));
    return compare(
        "query %s, cold, against a bare TDB2 program".formatted(QUERY),
        Target.atMost(QUERY_MOST),
        () -> Processes.run(ours),
        () -> Processes.run(bare));
  }

  /** From the start to the first answer, against a plain Fuseki. */
  private Comparison serving(Path store) {
    Path database = Databases.copy(store, workload.fresh("plain"));
    return compare(
        "serve, ready, against a plain Fuseki",
        Target.atMost(SERVE_MOST),
        () -> ready(ServerProcess.ours(workload.launcher(), store)),
        () -> ready(ServerProcess.plain(database)));
  }

  private static double ready(ServerProcess server) {
    try (server) {
      return server.readySeconds();
    }
  }

  private Comparison compare(
      String what, Target target, DoubleSupplier ours, DoubleSupplier baseline) {
    return Comparison.of(what, "s", target, workload.sizes().rounds(), ours, baseline);
  }

  private List<String> build(List<Path> files, Path store) {
    List<String> command =
        new ArrayList<>(
            List.of(workload.launcher().toString(), "build", "--store", store.toString()));
    files.forEach(file -> command.add(file.toString()));
    return command;
  }

  private static String lines(List<Path> files) {
    return files.stream()
        .map(file -> file.toAbsolutePath().toString())
        .collect(Collectors.joining("\n"));
  }
}
