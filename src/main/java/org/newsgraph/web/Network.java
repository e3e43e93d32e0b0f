package org.newsgraph.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/**
 * Where a server listens, and which other sites may read from it.
 *
 * @param host the address to listen on; empty for the loopback address
 * @param port 0 for a free one
 * @param certificate for TLS; empty for plain HTTP
 * @param names by which clients call it, besides {@code localhost}, its host and addresses in
 *     digits
 * @param origins whose scripts may read (CORS), such as {@code https://example.org}; {@code *} for
 *     all
 * @param publicBase what clients see in the place of the base of the store's IRIs, with a slash at
 *     the end; empty to show them as they are
 */
public record Network(
    Optional<String> host,
    int port,
    Optional<Certificate> certificate,
    List<String> names,
    List<String> origins,
    Optional<String> publicBase) {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String ALL = "*";

  /**
   * A server's key and certificate.
   *
   * @param keystore a PKCS 12 file
   * @param password of the keystore
   */
  public record Certificate(String keystore, String password) {}

  /** A network that shows the store's IRIs as they are. */
  public Network(
      Optional<String> host,
      int port,
      Optional<Certificate> certificate,
      List<String> names,
      List<String> origins) {
    this(host, port, certificate, names, origins, Optional.empty());
  }

  /** Copies the lists. */
  public Network {
    names = List.copyOf(names);
    origins = List.copyOf(origins);
  }

  /** Returns plain HTTP on the loopback address. */
  public static Network local(int port) {
    return new Network(Optional.empty(), port, Optional.empty(), List.of(), List.of());
  }

  void configure(FusekiServer.Builder server) {
    if (certificate.isPresent()) {
      server.port(-1).https(port, certificate.get().keystore(), certificate.get().password());
    } else {
      server.port(port);
    }
  }

  /** Returns all names by which clients may call it. */
  List<String> allNames() {
    return Stream.concat(host.stream(), names.stream()).toList();
  }

  void configure(Server jetty) {
    for (var connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector network) {
        network.setHost(host.orElse(LOOPBACK));
        makeHeaderCacheCaseSensitive(network);
      }
    }
    if (!origins.isEmpty()) {
      jetty.insertHandler(crossOrigin());
    }
  }

  /** Jetty's cache of header values ignores case by default, which would confuse tokens. */
  private static void makeHeaderCacheCaseSensitive(ServerConnector connector) {
    connector.getConnectionFactories().stream()
        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
        .map(HttpConfiguration.ConnectionFactory.class::cast)
        .forEach(it -> it.getHttpConfiguration().setHeaderCacheCaseSensitive(true));
  }

  /** Scripts of other sites may read without the credentials that the browser has. */
  private CrossOriginHandler crossOrigin() {
    CrossOriginHandler handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(Set.copyOf(origins.stream().map(Network::pattern).toList()));
    handler.setAllowedMethods(Set.of("GET", "HEAD", "POST", "OPTIONS"));
    handler.setAllowedHeaders(Set.of("Content-Type", "Accept", "Mcp-Protocol-Version"));
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
