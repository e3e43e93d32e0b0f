package org.newsgraph.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.newsgraph.query.plan.QueriesOnly;
import org.newsgraph.store.Store;
import org.newsgraph.web.NewsServer;
import org.newsgraph.web.ServerSettings;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;

/** Our pages against the queries that they ask, sent straight to the SPARQL endpoint. */
final class Browsing {

  /** Saved queries with a figure, which show all that the graph has. */
  private static final List<String> FIGURES = List.of("map", "timeline", "co-mentions");

  private static final double MOST_LATENCY = 3;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private Browsing() {}

  /** How long the slowest twentieth takes, against that page's own questions asked one by one. */
  static List<Comparison> measure(Workload workload) {
    AskedQuestions questions = AskedQuestions.record();
    try (Store store =
            Workload.open(workload.store(workload.sizes().stored()), workload.settings());
        NewsServer server =
            NewsServer.start(
                store,
                QueryCatalog.of(workload.queries()),
                ServerSettings.local(0, QueryLimits.within(TIMEOUT)))) {
      List<Comparison> latencies = new ArrayList<>();
      PagePaths.of(store)
          .forEach(
              (name, paths) ->
                  latencies.add(
                      latency(
                          name,
                          server.address(),
                          paths,
                          page -> questions.during(() -> Requests.seconds(page)),
                          workload)));
      for (String figure : FIGURES) {
        // asked of the program itself, since the page may show an answer that is known already
        List<String> question = List.of(Serving.page(workload.queries().get(figure)));
        latencies.add(
            latency(
                figure,
                server.address(),
                List.of("queries/" + figure),
                page -> question,
                workload));
      }
      return latencies;
    } finally {
      questions.stop();
    }
  }

  private static Comparison latency(
      String name,
      String address,
      List<String> paths,
      Function<HttpRequest, List<String>> questions,
      Workload workload) {
    Sample pages = new Sample();
    Sample direct = new Sample();
    int rounds = workload.sizes().rounds();
    for (int round = 0; round <= rounds; round++) {
      for (String path : paths) {
        HttpRequest page = Requests.get(address + path, "text/html");
        List<String> asked = questions.apply(page);
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

  /**
   * Writes down what queries pages ask of the store in this process; it answers none itself. Not
   * those of clients, nor those that are answered ahead, which come from evaluators.
   */
  private static final class AskedQuestions implements QueriesOnly {

    /** What the names of those threads of the server begin with that answer clients' queries. */
    private static final String OF_CLIENTS = "newsgraph-query";

    /** Each once: a dataset within another is asked the same question again. */
    private final Set<String> asked = Collections.synchronizedSet(new LinkedHashSet<>());

    private AskedQuestions() {}

    /** Listens until it is stopped. */
    static AskedQuestions record() {
      AskedQuestions questions = new AskedQuestions();
      QueryEngineRegistry.addFactory(questions);
      return questions;
    }

    void stop() {
      QueryEngineRegistry.removeFactory(this);
    }

    /** What was asked while something was done, each question once. */
    List<String> during(Runnable work) {
      asked.clear();
      work.run();
      synchronized (asked) {
        return List.copyOf(asked);
      }
    }

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      if (!Thread.currentThread().getName().startsWith(OF_CLIENTS)) {
        asked.add(query.serialize());
      }
      return false;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      throw new IllegalStateException("was not accepted: " + query);
    }
  }
}
