package org.newsgraph.web;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.newsgraph.store.Store;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.web.access.AccessFilter;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.api.SavedQueryApi;
import org.newsgraph.web.http.SecurityHeadersFilter;
import org.newsgraph.web.sparql.FusekiErrorFilter;
import org.newsgraph.web.monitor.HealthServlet;
import org.newsgraph.web.monitor.MetricsServlet;
import org.newsgraph.web.monitor.RequestMonitorFilter;
import org.newsgraph.web.sparql.GuardedQueryProcessor;
import org.newsgraph.web.sparql.QueryGuard;
import org.newsgraph.web.sparql.SparqlFilter;
import org.newsgraph.web.sparql.UnionDataset;
import org.newsgraph.web.write.ArticleSubmission;
import org.newsgraph.web.write.ArticlesServlet;
import org.newsgraph.web.write.GraphWriter;
import org.newsgraph.web.write.WritingFilter;

/** A store on the web: pages for people, SPARQL at {@code /sparql}, graphs at {@code /data}. */
public final class NewsServer implements AutoCloseable {

  /** Of a query, and of an article that is sent. */
  private static final long LONGEST_REQUEST = 1 << 20;

  private static final long LONGEST_ARTICLE = 10 << 20;
  private static final int NO_LIMIT = -1;
  private static final int LEAST_THREADS = 4;
  private static final int MOST_THREADS = 128;

  private final FusekiServer server;
  private final Network network;
  private final QueryServices engine;

  private NewsServer(FusekiServer server, Network network, QueryServices engine) {
    this.server = server;
    this.network = network;
    this.engine = engine;
  }

  /**
   * Begins to serve.
   *
   * @param queries that have pages and files of their own
   * @throws StoreException if it cannot listen, as when the port is taken
   */
  public static NewsServer start(Store store, QueryCatalog queries, ServerSettings settings) {
    ARQ.globalServiceAllowed = false;
    QueryServices engine = QueryServices.start(store, queries, settings.limits());
    FusekiServer server = build(store, queries, settings, engine);
    Server jetty = server.getJettyServer();
    jetty.insertHandler(new SizeLimitHandler(longestRequest(settings), NO_LIMIT));
    settings.network().configure(jetty);
    try {
      return new NewsServer(server.start(), settings.network(), engine);
    } catch (RuntimeException e) {
      engine.close();
      throw new StoreException(
          "cannot listen on port %d (%s): choose another with --port"
              .formatted(settings.network().port(), reason(e)),
          e);
    }
  }

  private static long longestRequest(ServerSettings settings) {
    return settings.intake().isPresent() ? LONGEST_ARTICLE : LONGEST_REQUEST;
  }

  /** What the system said, beneath the words of those that pass it on. */
  private static String reason(Throwable e) {
    return e.getCause() == null ? String.valueOf(e.getMessage()) : reason(e.getCause());
  }

  private static FusekiServer build(
      Store store, QueryCatalog queries, ServerSettings settings, QueryServices engine) {
    DatasetGraph dataset = store.dataset();
    Duration timeout = settings.limits().timeout();
    Context guard = QueryGuard.context(store, timeout);
    FusekiServer.Builder server = FusekiServer.create();
    settings.network().configure(server);
    server
        .numServerThreads(LEAST_THREADS, MOST_THREADS)
        .registerOperation(Operation.Query, new GuardedQueryProcessor(engine.evaluator()))
        .registerOperation(Operation.GSP_R, new GSP_R())
        .add(
            "/sparql",
            service(dataset, Endpoint.create().operation(Operation.Query).context(guard)))
        .add(
            "/data",
            service(new UnionDataset(dataset), Endpoint.create().operation(Operation.GSP_R)))
        .addFilter("/*", new RequestMonitorFilter(engine.metrics(), settings.log()))
        .addFilter("/*", new SecurityHeadersFilter())
        .addFilter("/*", new AccessFilter(settings.access()))
        .addFilter("/sparql", new FusekiErrorFilter())
        .addFilter("/data", new FusekiErrorFilter())
        .addFilter("/sparql", new SparqlFilter())
        .addServlet("/health", new HealthServlet(store, settings.version()))
        .addServlet("/metrics", new MetricsServlet(engine.metrics()));
    settings.intake().ifPresent(intake -> addWriting(server, intake));
    WebPages.addTo(server, store, queries.saved(), timeout);
    SavedQueryApi.addTo(server, store, queries, engine.runner());
    return server.build();
  }

  private static void addWriting(FusekiServer.Builder server, ArticleSubmission intake) {
    server
        .addFilter("/data", new WritingFilter(new GraphWriter(intake)))
        .addServlet("/articles", new ArticlesServlet(intake));
  }

  private static DataService service(DatasetGraph dataset, Endpoint.Builder endpoint) {
    return DataService.newBuilder(dataset).addEndpoint(endpoint.build()).build();
  }

  /** The address of this machine's own use, with a slash at its end. */
  public String address() {
    return network.address(server);
  }

  /** Waits until the server is stopped. */
  public void join() {
    server.join();
  }

  /** Stops; what is being answered is let end. */
  @Override
  public void close() {
    server.stop();
    engine.close();
  }
}
