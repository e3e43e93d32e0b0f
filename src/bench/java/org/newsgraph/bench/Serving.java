package org.newsgraph.bench;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.concurrent.CompletableFuture;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.jena.query.Query;
import org.newsgraph.query.SavedQuery;
import org.newsgraph.store.Store;

/** Our server against a plain Fuseki on a copy of the same database. */
final class Serving {

  private static final int CONNECTIONS = 4;
  private static final int PAGE = 100;
  private static final int LOOK_UPS = 200;
  private static final double LEAST_RATE = 0.9;
  private static final int ENDLESS_CLIENTS = 16;
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  /** By file, by name, by number, by the whole graph. */
  private static final List<String> SAVED =
      List.of("statements", "actors", "quantities", "said", "where", "map");

  private Serving() {}

  /** Requests a second, in turn in short rounds, so that what else runs slows both. */
  static List<Comparison> queries(Workload workload) {
    Path store = workload.store(workload.sizes().stored());
    List<String> statements = statements(store, workload);
    Path copy = Databases.copy(store, workload.fresh("plain"));
    try (ServerProcess ours = ServerProcess.ours(workload.launcher(), store);
        ServerProcess plain = ServerProcess.plain(copy)) {
      String endpoint = plain.address() + PlainFuseki.PATH;
      List<Comparison> rates = new ArrayList<>();
      for (String name : SAVED) {
        SavedQuery saved = workload.queries().get(name);
        HttpRequest us = Requests.get(path(ours.address(), saved), "text/csv");
        HttpRequest them = Requests.sparql(endpoint, page(saved));
        rates.add(first(name, us, them));
        rates.add(
            rate(
                "saved query %s, a page of %d rows".formatted(name, PAGE),
                workload,
                List.of(us),
                List.of(them)));
      }
      List<String> lookUps = statements.stream().map(Serving::lookUp).toList();
      rates.add(
          rate(
              "point look-ups over SPARQL",
              workload,
              lookUps.stream().map(it -> Requests.sparql(ours.address() + "sparql", it)).toList(),
              lookUps.stream().map(it -> Requests.sparql(endpoint, it)).toList()));
      rates.add(besideEndlessQueries(ours.address() + "sparql", lookUps));
      return rates;
    }
  }

  /**
   * The latency of look-ups while other clients send queries that do not end, against the same
   * look-ups before. The endless queries end with the server.
   */
  private static Comparison besideEndlessQueries(String endpoint, List<String> lookUps) {
    double alone = p95(endpoint, lookUps);
    List<CompletableFuture<HttpResponse<Void>>> endless =
        Stream.generate(() -> Requests.send(Requests.sparql(endpoint, ENDLESS)))
            .limit(ENDLESS_CLIENTS)
            .toList();
    double beside = p95(endpoint, lookUps);
    endless.forEach(request -> request.cancel(true));
    return Comparison.told(
        "point look-up beside %d endless queries, p95, against alone".formatted(ENDLESS_CLIENTS),
        "s",
        beside,
        alone,
        Target.NONE);
  }

  private static double p95(String endpoint, List<String> queries) {
    Sample seconds = new Sample();
    queries.forEach(query -> seconds.add(Requests.seconds(Requests.sparql(endpoint, query))));
    return seconds.quantile(0.95);
  }

  /** What nobody has asked yet takes longest; later we may know the answer. */
  private static Comparison first(String name, HttpRequest ours, HttpRequest theirs) {
    return Comparison.told(
        "saved query %s, asked for the first time".formatted(name),
        "s",
        Requests.seconds(ours),
        Requests.seconds(theirs),
        Target.NONE);
  }

  private static Comparison rate(
      String what, Workload workload, List<HttpRequest> ours, List<HttpRequest> plain) {
    int seconds = workload.sizes().seconds();
    Requests.rate(ours, CONNECTIONS, seconds);
    Requests.rate(plain, CONNECTIONS, seconds);
    return Comparison.of(
        what,
        "requests/s",
        Target.atLeast(LEAST_RATE),
        workload.sizes().rounds(),
        () -> Requests.rate(ours, CONNECTIONS, seconds),
        () -> Requests.rate(plain, CONNECTIONS, seconds));
  }

  private static List<String> statements(Path folder, Workload workload) {
    try (Store store = Workload.open(folder, workload.settings())) {
      return PagePaths.things(store, "Statement", LOOK_UPS);
    }
  }

  private static String lookUp(String statement) {
    return "SELECT ?p ?o WHERE { <%s> ?p ?o }".formatted(statement);
  }

  private static Map<String, String> values(SavedQuery saved) {
    return switch (saved.name()) {
      case "said" -> Map.of("speaker", "Ministry");
      case "where" -> Map.of("fact", "http://localhost:3330/actor/poland");
      default -> Map.of();
    };
  }

  private static String path(String address, SavedQuery saved) {
    StringBuilder path =
        new StringBuilder("%squeries/%s.csv?limit=%d".formatted(address, saved.name(), PAGE));
    values(saved)
        .forEach(
            (name, value) ->
                path.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return path.toString();
  }

  /** What asks a SPARQL endpoint for the first page of a saved query's answer. */
  static String page(SavedQuery saved) {
    Query query = saved.bind(values(saved));
    query.setLimit(PAGE);
    return query.serialize();
  }
}
