package org.newsgraph.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.store.file.StoreException;

/**
 * A store that speaks the <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1
 * Graph Store Protocol</a>. A service that is busy for the moment (503) is asked again, later each
 * time or when it says.
 */
public final class GraphStore {

  private static final String N_TRIPLES = "application/n-triples";
  private static final int OK = 200;
  private static final int SUCCESS = 2;
  private static final int NOT_FOUND = 404;
  private static final int BUSY = 503;
  private static final int HUNDRED = 100;
  private static final int TRIES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final HttpService service;
  private final Duration firstWait;

  /**
   * At the address of its graphs, such as {@code http://localhost:3030/ds/data}.
   *
   * @param firstWait how long a busy service that does not say is left alone; then twice as long
   */
  public GraphStore(URI address, Optional<Credentials> credentials, Duration firstWait) {
    this.service = new HttpService(address, credentials);
    this.firstWait = firstWait;
  }

  /**
   * What stands in a graph; an empty graph if there is none of that name.
   *
   * @throws StoreException if the service does not say
   */
  public Graph get(String name) {
    HttpRequest request =
        HttpRequest.newBuilder(addressOf(name)).header("Accept", N_TRIPLES).GET().build();
    HttpResponse<InputStream> response = send(request);
    try (InputStream body = response.body()) {
      Graph graph = GraphFactory.createDefaultGraph();
      if (response.statusCode() == NOT_FOUND) {
        return graph;
      }
      if (response.statusCode() != OK) {
        throw service.failure(response.statusCode(), body);
      }
      RDFDataMgr.read(graph, body, Lang.NTRIPLES);
      return graph;
    } catch (RiotException e) {
      throw new StoreException(
          service.address() + " answered with no N-Triples: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts triples into the place of what stands in a graph.
   *
   * @param nTriples in UTF-8
   * @throws StoreException if the service does not take them
   */
  public void put(String name, byte[] nTriples) {
    HttpRequest request =
        HttpRequest.newBuilder(addressOf(name))
            .header("Content-Type", N_TRIPLES)
            .PUT(BodyPublishers.ofByteArray(nTriples))
            .build();
    HttpResponse<InputStream> response = send(request);
    try (InputStream body = response.body()) {
      if (response.statusCode() / HUNDRED != SUCCESS) {
        throw service.failure(response.statusCode(), body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI addressOf(String name) {
    return URI.create(
        service.address() + "?graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  /** Both requests may be sent twice with no harm. */
  private HttpResponse<InputStream> send(HttpRequest request) {
    HttpResponse<InputStream> response = service.send(request);
    Duration wait = firstWait;
    for (int tries = 1; response.statusCode() == BUSY && tries < TRIES; tries++) {
      sleep(retryAfter(response).orElse(wait));
      wait = wait.multipliedBy(2);
      response = service.send(request);
    }
    return response;
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,9}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  private void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for " + service.address(), e);
    }
  }
}
