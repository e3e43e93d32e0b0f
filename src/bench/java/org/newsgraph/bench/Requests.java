package org.newsgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Asks servers, over and over. */
final class Requests {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int OK = 200;

  private Requests() {}

  static boolean isAnswered(URI address) {
    try {
      return CLIENT
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
              .statusCode()
          == OK;
    } catch (IOException e) {
      return false; // it does not listen yet
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** For a page or a file. */
  static HttpRequest get(String address, String accept) {
    return HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build();
  }

  /** For an answer of a SPARQL endpoint, as CSV. */
  static HttpRequest sparql(String endpoint, String query) {
    return HttpRequest.newBuilder(URI.create(endpoint))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/csv")
        .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
        .build();
  }

  /** Sends a request without waiting for its answer, which nobody need read. */
  static CompletableFuture<HttpResponse<Void>> send(HttpRequest request) {
    return CLIENT.sendAsync(request, BodyHandlers.discarding());
  }

  /**
   * The seconds until an answer is there.
   *
   * @throws IllegalStateException if it is not 200
   */
  static double seconds(HttpRequest request) {
    long begun = System.nanoTime();
    text(request);
    return (System.nanoTime() - begun) / 1e9;
  }

  /**
   * The text of an answer.
   *
   * @throws IllegalStateException if it is not 200
   */
  static String text(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      if (response.statusCode() != OK) {
        throw new IllegalStateException(
            "%s gave %d: %s"
                .formatted(request.uri(), response.statusCode(), response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + " gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Requests a second: some connections ask as fast as they are answered, for some seconds, each
   * until its last answer is there.
   */
  static double rate(List<HttpRequest> requests, int connections, int seconds) {
    ExecutorService askers = Executors.newFixedThreadPool(connections);
    AtomicLong asked = new AtomicLong();
    long begun = System.nanoTime();
    try {
      List<CompletableFuture<Void>> all =
          IntStream.range(0, connections)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () -> ask(requests, asked, begun, seconds), askers))
              .toList();
      all.forEach(CompletableFuture::join);
      return asked.get() / ((System.nanoTime() - begun) / 1e9);
    } finally {
      askers.shutdown();
    }
  }

  private static void ask(List<HttpRequest> requests, AtomicLong asked, long begun, int seconds) {
    while ((System.nanoTime() - begun) / 1e9 < seconds) {
      seconds(requests.get((int) (asked.getAndIncrement() % requests.size())));
    }
  }
}
