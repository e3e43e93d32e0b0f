package org.newsgraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.newsgraph.cli.SeedBuild;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.rdf.SearchableProperties;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.link.LinkRules;
import org.newsgraph.store.text.TextProperties;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.sparql.QueryLimits;

/**
 * A real server with the graph of the seed articles, on a free port of this machine. It starts with
 * the first test class that is extended with it and stops with the run.
 */
public final class SeedServer implements BeforeAllCallback {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private static final StoreSettings SETTINGS =
      new StoreSettings(
          LinkRules.NONE,
          new TextProperties(SearchableProperties.PASSAGES, SearchableProperties.NAMES));

  private static Optional<Running> running = Optional.empty();

  private record Running(Store store, NewsServer server) implements AutoCloseable {

    @Override
    public void close() {
      server.close();
      store.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SeedServer.class))
        .computeIfAbsent("server", key -> start(), Running.class);
  }

  private static Running start() {
    try {
      Path folder = Files.createTempDirectory("newsgraph-seeds").resolve("store");
      SeedBuild.into(folder);
      Store store = Store.open(new StoreFolder(folder), Optional.empty(), SETTINGS);
      Running started =
          new Running(
              store,
              NewsServer.start(
                  store,
                  QueryCatalog.of(SavedQueries.packaged()),
                  ServerSettings.local(0, QueryLimits.within(Duration.ofSeconds(30)))));
      running = Optional.of(started);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the server serves. */
  public static Store store() {
    return running.orElseThrow().store();
  }

  /** Where it listens, with a slash at its end. */
  public static String address() {
    return running.orElseThrow().server().address();
  }

  /** The response to a browser's GET. */
  public static HttpResponse<String> page(String path) {
    return get(path, "Accept", "text/html");
  }

  /**
   * The response to a GET.
   *
   * @param path without a slash at its beginning
   * @param headers names and values in turn
   */
  public static HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build(), BodyHandlers.ofString());
  }

  /** The response to any request. */
  public static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    try {
      return CLIENT.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
