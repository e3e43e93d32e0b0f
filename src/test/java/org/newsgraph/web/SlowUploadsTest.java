package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.text.TextProperties;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;

/** A server, and clients that announce a body and do not send it. */
@Timeout(120)
class SlowUploadsTest {

  /** More than the server has threads. */
  private static final int SLOW_CLIENTS = 300;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private final List<Socket> slow = new ArrayList<>();
  private Store store;
  private NewsServer server;

  @BeforeEach
  void start() {
    store =
        Store.open(
            new StoreFolder(folder),
            Optional.empty(),
            new StoreSettings(LinkRules.NONE, new TextProperties(List.of(), List.of())));
    server =
        NewsServer.start(
            store,
            QueryCatalog.of(SavedQueries.packaged()),
            ServerSettings.local(0, QueryLimits.within(Duration.ofSeconds(30))));
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : slow) {
      socket.close();
    }
    server.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/search", "/articles", "/data?default"})
  void clientsThatSendTheirBodySlowlyKeepNobodyWaiting(String path)
      throws IOException, InterruptedException {
    for (int i = 0; i < SLOW_CLIENTS; i++) {
      slow.add(upload(path));
    }

    assertThat(get("health").statusCode()).isEqualTo(200);
    assertThat(get("metrics").statusCode()).isEqualTo(200);
    assertThat(get("sparql?query=ASK%7B%7D").body()).contains("true");
    assertThat(get("").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatComesInPiecesIsReadWhole() throws IOException {
    try (Socket socket = upload("/sparql")) {
      socket.getOutputStream().write("SK {}".getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(" ".repeat(994).getBytes(StandardCharsets.US_ASCII));

      byte[] answer = socket.getInputStream().readNBytes(12);

      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException, InterruptedException {
    HttpResponse<String> response =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(server.address() + "sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString("ASK {}" + " ".repeat(2 << 20)))
                .build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(413);
  }

  /** Announces a thousand bytes and sends the first. */
  private Socket upload(String path) throws IOException {
    Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort());
    socket
        .getOutputStream()
        .write(
            ("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                    + "Content-Type: application/sparql-query\r\n\r\nA")
                .formatted(path)
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        BodyHandlers.ofString());
  }
}
