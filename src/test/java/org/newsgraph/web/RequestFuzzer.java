package org.newsgraph.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Samples;
import org.newsgraph.store.Store;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;

/** Whatever stands in the parameters of a request, the server never says that it is to blame. */
public final class RequestFuzzer {

  private static final List<String> PATHS =
      List.of(
          "sparql",
          "data",
          "search",
          "claims",
          "queries",
          "queries/statements",
          "queries/statements.csv",
          "queries/quantities.json",
          "article/aaaaaaaaaaaaaaaa");

  private static final URI SERVER = start();

  private RequestFuzzer() {}

  private static URI start() {
    try {
      Path folder = Files.createTempDirectory("newsgraph-fuzz");
      Store store = Samples.open(folder);
      Samples.add(store, Samples.telling(store.parts(), 'a', ":s :p 'o' ."));
      NewsServer server =
          NewsServer.start(
              store,
              QueryCatalog.of(SavedQueries.packaged()),
              ServerSettings.local(0, QueryLimits.within(Duration.ofSeconds(2))));
      return URI.create(server.address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As Jazzer calls it first, so that the server's start does not count as the time of an input.
   */
  public static void fuzzerInitialize() {
    ask("health", "");
  }

  /** As Jazzer calls it: the first character is the path, the others are its parameters. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length > 0) {
      String path = PATHS.get(Math.floorMod(bytes[0] - '0', PATHS.size()));
      String status =
          ask(path, new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1));
      if (!status.matches("HTTP/1.1 ([1-4]\\d\\d|503) .*")) {
        throw new AssertionError(path + ": " + status);
      }
    }
  }

  /** A line of HTTP is written by hand, since no client sends what is no address. */
  private static String ask(String path, String parameters) {
    String request =
        "GET /%s?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            .formatted(path, parameters.replaceAll("[\\s\\u0000]", "+"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return String.valueOf(
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
              .readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
