package org.newsgraph.bench;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.newsgraph.query.SavedQuery;
import org.newsgraph.serve.NewsServer;
import org.newsgraph.serve.Settings;
import org.newsgraph.serve.api.QueryCatalog;
import org.newsgraph.serve.sparql.Limits;
import org.newsgraph.store.Store;

/**
 * Our server against a plain Fuseki on a copy of the same database, and our pages against SPARQL.
 */
final class Serving {

  private static final int CONNECTIONS = 4;
  private static final int PAGE = 100;
  private static final int LOOK_UPS = 200;
  private static final double LEAST_RATE = 0.9;
  private static final double MOST_LATENCY = 3;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

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
        rates.add(
            rate(
                "saved query %s, a page of %d rows".formatted(name, PAGE),
                workload,
                List.of(Requests.get(path(ours.address(), saved), "text/csv")),
                List.of(Requests.sparql(endpoint, page(saved)))));
      }
      List<String> lookUps = statements.stream().map(Serving::lookUp).toList();
      rates.add(
          rate(
              "point look-ups over SPARQL",
              workload,
              lookUps.stream().map(it -> Requests.sparql(ours.address() + "sparql", it)).toList(),
              lookUps.stream().map(it -> Requests.sparql(endpoint, it)).toList()));
      return rates;
    }
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

  private static String page(SavedQuery saved) {
    Query query = saved.bind(values(saved));
    query.setLimit(PAGE);
    return query.serialize();
  }

  /** How long the slowest twentieth takes, against that page's own questions asked one by one. */
  static List<Comparison> pages(Workload workload) {
    AskedQuestions questions = AskedQuestions.record();
    try (Store store =
            Workload.open(workload.store(workload.sizes().stored()), workload.settings());
        NewsServer server =
            NewsServer.start(
                store,
                QueryCatalog.of(workload.queries()),
                Settings.local(0, Limits.within(TIMEOUT)))) {
      List<Comparison> latencies = new ArrayList<>();
      PagePaths.of(store)
          .forEach(
              (name, paths) ->
                  latencies.add(latency(name, server.address(), paths, questions, workload)));
      return latencies;
    } finally {
      questions.stop();
    }
  }

  private static Comparison latency(
      String name,
      String address,
      List<String> paths,
      AskedQuestions questions,
      Workload workload) {
    Sample pages = new Sample();
    Sample direct = new Sample();
    int rounds = workload.sizes().rounds();
    for (int round = 0; round <= rounds; round++) {
      for (String path : paths) {
        HttpRequest page = Requests.get(address + path, "text/html");
        List<String> asked = questions.during(() -> Requests.seconds(page));
        double ours = Requests.seconds(page);
        double theirs = 0;
        for (String question : asked) {
          theirs += Requests.seconds(Requests.sparql(address + "sparql", question));
        }
        if (round > 0) {
          pages.add(ours);
          direct.add(theirs);
        }
      }
    }
    return Comparison.told(
        "page %s, p95, against its questions to /sparql".formatted(name),
        "s",
        pages.quantile(0.95),
        direct.quantile(0.95),
        Target.atMost(MOST_LATENCY));
  }
}
