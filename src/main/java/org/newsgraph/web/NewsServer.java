package org.newsgraph.web;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.newsgraph.store.Store;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.web.access.AccessFilter;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.api.SavedQueryApi;
import org.newsgraph.web.http.HostFilter;
import org.newsgraph.web.http.PublicBaseFilter;
import org.newsgraph.web.http.SecurityHeadersFilter;
import org.newsgraph.web.linkeddata.ServiceDescriptionFilter;
import org.newsgraph.web.mcp.AssistantServer;
import org.newsgraph.web.mcp.AssistantTools;
import org.newsgraph.web.mcp.Messages;
import org.newsgraph.web.monitor.HealthServlet;
import org.newsgraph.web.monitor.MetricsServlet;
import org.newsgraph.web.monitor.RequestMonitorFilter;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.sparql.FusekiErrorFilter;
import org.newsgraph.web.sparql.GuardedQueryProcessor;
import org.newsgraph.web.sparql.QueryGuard;
import org.newsgraph.web.sparql.StoreQueries;
import org.newsgraph.web.write.ArticleSubmission;
import org.newsgraph.web.write.ArticlesServlet;
import org.newsgraph.web.write.GraphWriteFilter;

/**
 * An HTTP server for a store, built on Fuseki: pages, linked data, saved queries, SPARQL at {@code
 * /sparql} and the Graph Store Protocol at {@code /data}.
 *
 * <pre>{@code
 * QueryCatalog queries = QueryCatalog.of(SavedQueries.packaged());
 * QueryLimits limits = QueryLimits.within(Duration.ofSeconds(30));
 * try (NewsServer server = NewsServer.start(store, queries, ServerSettings.local(0, limits))) {
 *   System.out.println(server.address());
 *   server.join();
 * }
 * }</pre>
 */
public final class NewsServer implements AutoCloseable {

  /** In bytes, of a request's body. */
  private static final long MAX_QUERY = 1 << 20;

  private static final long MAX_ARTICLE = 10 << 20;
  private static final int NO_LIMIT = -1;
  private static final int MIN_THREADS = 4;

  /** How long a thread waits for work before it ends. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  private static final int MAX_THREADS = 160;

  /** Threads that are left for {@link #HEALTH} and {@link #METRICS}, and for Jetty itself. */
  private static final int MONITOR_THREADS = 32;

  private static final Duration MAX_SUSPENSION = Duration.ofSeconds(30);
  private static final Duration MAX_STOP = Duration.ofSeconds(5);
  private static final String HEALTH = "/health";
  private static final String METRICS = "/metrics";

  /** The bytes that a chunk's head and tail take, at most, beside what is in it. */
  private static final int FRAMING = 64;

  private final FusekiServer server;
  private final Network network;
  private final QueryServices services;
  private final Messages assistants;

  private NewsServer(
      FusekiServer server, Network network, QueryServices services, Messages assistants) {
    this.server = server;
    this.network = network;
    this.services = services;
    this.assistants = assistants;
  }

  /**
   * Starts a server, which does not close the store.
   *
   * @param queries the saved queries to answer at {@code /queries}
   * @throws StoreException if it cannot listen, for example because the port is taken
   */
  public static NewsServer start(Store store, QueryCatalog queries, ServerSettings settings) {
    ARQ.globalServiceAllowed = false;
    QueryServices services = QueryServices.start(store, queries, settings.limits());
    AssistantServer assistants =
        new AssistantServer(
            new AssistantTools(
                queries.saved(),
                StoreQueries.of(store, services.clients()),
                new PageQueries(services.pages()),
                store.manifest().base()),
            settings.version());
    FusekiServer server = build(store, queries, settings, services, assistants);
    Server jetty = server.getJettyServer();
    giveIdleThreadsBack(jetty);
    jetty.insertHandler(threadsForMonitors());
    jetty.insertHandler(wholeBodies(maxRequest(settings)));
    jetty.insertHandler(new SizeLimitHandler(maxRequest(settings), NO_LIMIT));
    settings.network().configure(jetty);
    try {
      server.start();
    } catch (RuntimeException e) {
      services.close();
      throw new StoreException(
          "cannot listen on port %d (%s): choose another with --port"
              .formatted(settings.network().port(), reason(e)),
          e);
    }
    services.warmer().start();
    return new NewsServer(server, settings.network(), services, assistants.messages());
  }

  /** By default one thread a minute ends, so that a rush leaves its threads for hours. */
  private static void giveIdleThreadsBack(Server jetty) {
    if (jetty.getThreadPool() instanceof QueuedThreadPool pool) {
      pool.setIdleTimeout((int) IDLE.toMillis());
      pool.setMaxEvictCount(MAX_THREADS);
    }
  }

  /**
   * Other requests than those of monitors wait, without a thread, while they have all but a few.
   */
  private static Handler.Singleton threadsForMonitors() {
    QoSHandler handler = new QoSHandler();
    handler.setMaxRequestCount(MAX_THREADS - MONITOR_THREADS);
    handler.setMaxSuspend(MAX_SUSPENSION);
    handler.excludePath(HEALTH, METRICS);
    return handler;
  }

  /** Bodies are read as they come, without a thread that waits for a slow client. */
  private static Handler.Singleton wholeBodies(long maxBytes) {
    return new EagerContentHandler(
        new EagerContentHandler.RetainedContentLoaderFactory(maxBytes, FRAMING, true));
  }

  private static long maxRequest(ServerSettings settings) {
    return settings.intake().isPresent() ? MAX_ARTICLE : MAX_QUERY;
  }

  /** Returns the message of the innermost cause, which is the system's. */
  private static String reason(Throwable e) {
    return e.getCause() == null ? String.valueOf(e.getMessage()) : reason(e.getCause());
  }

  private static FusekiServer build(
      Store store,
      QueryCatalog queries,
      ServerSettings settings,
      QueryServices services,
      AssistantServer assistants) {
    DatasetGraph dataset = store.dataset();
    Duration timeout = settings.limits().timeout();
    Context guard = QueryGuard.context(store, timeout);
    FusekiServer.Builder server = FusekiServer.create();
    settings.network().configure(server);
    settings
        .network()
        .publicBase()
        .ifPresent(
            shown -> server.addFilter("/*", new PublicBaseFilter(store.manifest().base(), shown)));
    server
        .numServerThreads(MIN_THREADS, MAX_THREADS)
        .registerOperation(Operation.Query, new GuardedQueryProcessor(services.clients()))
        .registerOperation(Operation.GSP_R, new GSP_R())
        .add(
            "/sparql",
            service(dataset, Endpoint.create().operation(Operation.Query).context(guard)))
        .add(
            "/data",
            service(new UnionDataset(dataset), Endpoint.create().operation(Operation.GSP_R)))
        .addFilter("/*", new RequestMonitorFilter(services.metrics(), settings.log()))
        .addFilter("/*", new SecurityHeadersFilter())
        .addFilter("/*", new HostFilter(settings.network().allNames()))
        .addFilter("/*", new AccessFilter(settings.access()))
        .addFilter("/sparql", new FusekiErrorFilter())
        .addFilter("/data", new FusekiErrorFilter())
        .addFilter("/sparql", new ServiceDescriptionFilter())
        .addServlet(HEALTH, new HealthServlet(store, settings.version()))
        .addServlet(METRICS, new MetricsServlet(services.metrics()))
        .addServlet("/mcp", assistants.servlet(settings.network().origins()));
    settings.intake().ifPresent(intake -> addWriting(server, intake));
    WebPages.addTo(server, store, queries.saved(), services.pages());
    SavedQueryApi.addTo(server, store, queries, services.saved());
    return server.build();
  }

  private static void addWriting(FusekiServer.Builder server, ArticleSubmission intake) {
    server
        .addFilter("/data", new GraphWriteFilter(intake))
        .addServlet("/articles", new ArticlesServlet(intake));
  }

  private static DataService service(DatasetGraph dataset, Endpoint.Builder endpoint) {
    return DataService.newBuilder(dataset).addEndpoint(endpoint.build()).build();
  }

  /** Returns the address for clients on this machine, with a slash at the end. */
  public String address() {
    return network.address(server);
  }

  /** Answers messages of assistants that come another way than over HTTP. */
  public Messages assistants() {
    return assistants;
  }

  /** Waits until the server is stopped. */
  public void join() {
    server.join();
  }

  /** Stops the server, after the requests that it answers now; waits for some seconds at most. */
  @Override
  public void close() {
    stopListening();
    services.close();
  }

  /**
   * Jetty 12.1.1 waits for ever if it stops while it sends an error to a client that is gone: the
   * thread that cancels the sending is the one that would end it.
   */
  private void stopListening() {
    Thread stopping = new Thread(server::stop, "newsgraph-stop");
    stopping.setDaemon(true);
    stopping.start();
    try {
      stopping.join(MAX_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A dataset whose default graph is the union of its named graphs. TDB2's setting for this holds
   * for queries only; the Graph Store Protocol would find an empty graph.
   */
  private static final class UnionDataset extends DatasetGraphWrapper {

    UnionDataset(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Graph getDefaultGraph() {
      return getUnionGraph();
    }
  }
}
