package org.newsgraph.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/**
 * Where a server listens, and whom it lets ask.
 *
 * @param host the address to listen on; empty for this machine alone
 * @param port 0 takes a free one
 * @param certificate to listen by TLS alone; empty for plain HTTP
 * @param origins of pages elsewhere whose scripts may read, such as {@code https://example.org};
 *     {@code *} for all, mostly none
 */
public record Network(
    Optional<String> host, int port, Optional<Certificate> certificate, List<String> origins) {

  private static final String THIS_MACHINE = "127.0.0.1";
  private static final String ALL = "*";

  /**
   * A server's key and certificate.
   *
   * @param keystore a PKCS 12 file
   * @param password of the file
   */
  public record Certificate(String keystore, String password) {}

  /** Copies the list. */
  public Network {
    origins = List.copyOf(origins);
  }

  /** Plain HTTP for programs of this machine. */
  public static Network local(int port) {
    return new Network(Optional.empty(), port, Optional.empty(), List.of());
  }

  void configure(FusekiServer.Builder server) {
    if (certificate.isPresent()) {
      server.port(-1).https(port, certificate.get().keystore(), certificate.get().password());
    } else {
      server.port(port);
    }
  }

  void configure(Server jetty) {
    for (var connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector network) {
        network.setHost(host.orElse(THIS_MACHINE));
        keepCase(network);
      }
    }
    if (!origins.isEmpty()) {
      jetty.insertHandler(crossOrigin());
    }
  }

  /** Jetty would take a value that it has seen for one that differs in case, tokens included. */
  private static void keepCase(ServerConnector connector) {
    connector.getConnectionFactories().stream()
        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
        .map(HttpConfiguration.ConnectionFactory.class::cast)
        .forEach(it -> it.getHttpConfiguration().setHeaderCacheCaseSensitive(true));
  }

  /** Others' scripts may read as a stranger does, without the browser's log-in. */
  private CrossOriginHandler crossOrigin() {
    CrossOriginHandler handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(Set.copyOf(origins.stream().map(Network::pattern).toList()));
    handler.setAllowedMethods(Set.of("GET", "HEAD", "POST", "OPTIONS"));
    handler.setAllowedHeaders(Set.of("Content-Type", "Accept"));
    handler.setExposedHeaders(Set.of("Link", "ETag", "X-Request-Id", "Retry-After"));
    handler.setAllowCredentials(false);
    return handler;
  }

  private static String pattern(String origin) {
    return origin.equals(ALL) ? ALL : Pattern.quote(origin);
  }

  String address(FusekiServer server) {
    return certificate.isPresent()
        ? "https://localhost:%d/".formatted(server.getHttpsPort())
        : "http://localhost:%d/".formatted(server.getPort());
  }
}
