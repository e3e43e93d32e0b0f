package org.newsgraph.serve;

import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.newsgraph.serve.api.QueryCatalog;
import org.newsgraph.serve.api.QueryRunner;
import org.newsgraph.serve.api.SavedQueryApi;
import org.newsgraph.serve.http.SecurityHeaders;
import org.newsgraph.serve.http.SoundRefusals;
import org.newsgraph.serve.sparql.Evaluator;
import org.newsgraph.serve.sparql.Guard;
import org.newsgraph.serve.sparql.GuardedQuery;
import org.newsgraph.serve.sparql.Limits;
import org.newsgraph.serve.sparql.SparqlFilter;
import org.newsgraph.serve.sparql.UnionDataset;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreException;

/** A store on the web: pages for people, SPARQL at {@code /sparql}, graphs at {@code /data}. */
public final class NewsServer implements AutoCloseable {

  private static final long LONGEST_REQUEST = 1 << 20;
  private static final int NO_LIMIT = -1;
  private static final int LEAST_THREADS = 4;
  private static final int MOST_THREADS = 64;

  private final FusekiServer server;
  private final Evaluator evaluator;

  /**
   * Where and how to serve.
   *
   * @param host the address to listen on; empty for this machine alone
   * @param port 0 takes a free one
   * @param limits what queries may cost
   */
  public record Settings(Optional<String> host, int port, Limits limits) {}

  private NewsServer(FusekiServer server, Evaluator evaluator) {
    this.server = server;
    this.evaluator = evaluator;
  }

  /**
   * Begins to serve.
   *
   * @param queries that have pages and files of their own
   * @throws StoreException if it cannot listen, as when the port is taken
   */
  public static NewsServer start(Store store, QueryCatalog queries, Settings settings) {
    ARQ.globalServiceAllowed = false;
    Evaluator evaluator = new Evaluator(settings.limits());
    FusekiServer server = build(store, queries, settings, evaluator);
    Server jetty = server.getJettyServer();
    jetty.insertHandler(new SizeLimitHandler(LONGEST_REQUEST, NO_LIMIT));
    settings.host().ifPresent(host -> listenOn(jetty, host));
    try {
      return new NewsServer(server.start(), evaluator);
    } catch (RuntimeException e) {
      evaluator.close();
      throw new StoreException(
          "cannot listen on port %d (%s): choose another with --port"
              .formatted(settings.port(), reason(e)),
          e);
    }
  }

  /** What the system said, beneath the words of those that pass it on. */
  private static String reason(Throwable e) {
    return e.getCause() == null ? String.valueOf(e.getMessage()) : reason(e.getCause());
  }

  private static FusekiServer build(
      Store store, QueryCatalog queries, Settings settings, Evaluator evaluator) {
    DatasetGraph dataset = store.dataset();
    FusekiServer.Builder server = FusekiServer.create();
    server
        .port(settings.port())
        .loopback(settings.host().isEmpty())
        .numServerThreads(LEAST_THREADS, MOST_THREADS)
        .registerOperation(Operation.Query, new GuardedQuery(evaluator))
        .registerOperation(Operation.GSP_R, new GSP_R())
        .add(
            "/sparql",
            service(
                dataset,
                Endpoint.create()
                    .operation(Operation.Query)
                    .context(Guard.context(settings.limits().timeout()))))
        .add(
            "/data",
            service(new UnionDataset(dataset), Endpoint.create().operation(Operation.GSP_R)))
        .addFilter("/*", new SecurityHeaders())
        .addFilter("/sparql", new SoundRefusals())
        .addFilter("/data", new SoundRefusals())
        .addFilter("/sparql", new SparqlFilter())
        .addServlet("/health", new HealthServlet(store));
    Pages.addTo(server, store, queries.saved(), settings.limits().timeout());
    SavedQueryApi.addTo(
        server,
        store,
        queries,
        new QueryRunner(dataset, Guard.context(settings.limits().timeout()), evaluator));
    return server.build();
  }

  private static DataService service(DatasetGraph dataset, Endpoint.Builder endpoint) {
    return DataService.newBuilder(dataset).addEndpoint(endpoint.build()).build();
  }

  private static void listenOn(Server jetty, String host) {
    for (var connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector network) {
        network.setHost(host);
      }
    }
  }

  /** The address of this machine's own use, with a slash at its end. */
  public String address() {
    return "http://localhost:%d/".formatted(server.getPort());
  }

  /** Waits until the server is stopped. */
  public void join() {
    server.join();
  }

  /** Stops; what is being answered is let end. */
  @Override
  public void close() {
    server.stop();
    evaluator.close();
  }
}
