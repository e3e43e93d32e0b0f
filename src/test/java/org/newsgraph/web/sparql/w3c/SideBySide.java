package org.newsgraph.web.sparql.w3c;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.newsgraph.web.sparql.GuardedQueryProcessor;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.QueryGuard;
import org.newsgraph.web.sparql.QueryLimits;

/** One dataset behind two addresses: Fuseki as it is, and Fuseki with our guard. */
final class SideBySide implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private final QueryEvaluator evaluator =
      new QueryEvaluator("test", QueryLimits.within(TIMEOUT), outcome -> {});
  private final FusekiServer server;
  private final SuiteFiles files;

  /** Begins with no data. */
  SideBySide(SuiteFiles files) {
    this.files = files;
    this.server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/plain", dataset, false)
            .add("/guarded", guarded())
            .start();
  }

  private DataService guarded() {
    Endpoint endpoint =
        Endpoint.create()
            .operation(Operation.Query)
            .processor(new GuardedQueryProcessor(evaluator))
            .context(QueryGuard.context(TIMEOUT))
            .build();
    return DataService.newBuilder(dataset).addEndpoint(endpoint).build();
  }

  /** Holds the data of a test and no other; a graph that the query names is there too. */
  void hold(QueryTest test) {
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.clear();
          test.data().forEach(file -> add(Quad.defaultGraphNodeGenerated, file));
          test.graphs().forEach(this::addNamed);
          addNamedBy(test);
        });
  }

  private void addNamedBy(QueryTest test) {
    try {
      var query = QueryFactory.create(test.text());
      query.getGraphURIs().stream().filter(files::has).forEach(this::addNamed);
      query.getNamedGraphURIs().stream().filter(files::has).forEach(this::addNamed);
    } catch (QueryException e) {
      // a text that is no query names no graph
    }
  }

  private void addNamed(String file) {
    add(NodeFactory.createURI(file), file);
  }

  private void add(Node graph, String file) {
    Graph triples = files.graph(file);
    triples.find().forEachRemaining(triple -> dataset.add(Quad.create(graph, triple)));
  }

  /** What Fuseki answers. */
  HttpResponse<byte[]> plain(QueryTest test) {
    return ask("plain", test);
  }

  /** What Fuseki answers with our guard. */
  HttpResponse<byte[]> guarded(QueryTest test) {
    return ask("guarded", test);
  }

  private HttpResponse<byte[]> ask(String service, QueryTest test) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/%s".formatted(server.getPort(), service)))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", Answers.accepted(test))
            .POST(BodyPublishers.ofString(test.text()))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
    evaluator.close();
  }
}
