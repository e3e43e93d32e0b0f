package org.newsgraph.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.store.file.StoreException;

/** A service that answers what the test tells it to. */
class GraphStoreTest {

  private static final byte[] TRIPLE = "<x:s> <x:p> <x:o> .\n".getBytes(StandardCharsets.UTF_8);

  private final List<String> requests = new ArrayList<>();
  private final List<Integer> statuses = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/data",
        exchange -> {
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getQuery());
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.sendResponseHeaders(statuses.remove(0), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aBusyServiceIsAskedAgain() {
    statuses.addAll(List.of(503, 503, 204));

    graphs().put("http://example.org/g", TRIPLE);

    assertThat(requests).hasSize(3).containsOnly("PUT graph=http://example.org/g");
  }

  @Test
  void aServiceThatStaysBusyIsGivenUp() {
    statuses.addAll(List.of(503, 503, 503, 503, 503));

    assertThatThrownBy(() -> graphs().put("http://example.org/g", TRIPLE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("answered 503");
  }

  @Test
  void whatIsRefusedIsNotSentAgain() {
    statuses.add(400);

    assertThatThrownBy(() -> graphs().put("http://example.org/g", TRIPLE))
        .hasMessageContaining("answered 400");
    assertThat(requests).hasSize(1);
  }

  @Test
  void aGraphThatIsNotThereIsEmpty() {
    statuses.add(404);

    assertThat(graphs().get("http://example.org/g").isEmpty()).isTrue();
  }

  private GraphStore graphs() {
    URI address = URI.create("http://localhost:%d/data".formatted(server.getAddress().getPort()));
    return new GraphStore(address, Optional.empty(), Duration.ZERO);
  }
}
