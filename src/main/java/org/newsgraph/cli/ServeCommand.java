package org.newsgraph.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.serve.NewsServer;
import org.newsgraph.serve.api.QueryCatalog;
import org.newsgraph.store.SocketServer;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers SPARQL over HTTP until it is stopped. */
@Command(
    name = "serve",
    description = "Answers SPARQL over HTTP, for reading only, until it is stopped (Ctrl-C).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Console console;
  private final Wiring wiring;

  @Mixin private StoreOption store = new StoreOption();

  @Option(names = "--port", defaultValue = "3330", description = "Default: ${DEFAULT-VALUE}.")
  private int port = 3330;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "The address to listen on; without it only this machine can ask.")
  private Optional<String> host = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long a query may take (default: ${DEFAULT-VALUE}).")
  private int timeout = 30;

  ServeCommand(Console console, Wiring wiring) {
    this.console = console;
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (store.folder().manifest().isEmpty()) {
      throw new StoreException(
          "there is no store at "
              + store.folder().path()
              + ": make one with \"newsgraph build PATH…\", or say where it is with --store");
    }
    QueryCatalog queries = QueryCatalog.of(wiring.queries());
    Store opened = Store.open(store.folder(), Optional.empty(), wiring.storeSettings());
    SocketServer socket = SocketServer.start(store.folder(), opened);
    NewsServer server =
        NewsServer.start(
            opened, queries, new NewsServer.Settings(host, port, Duration.ofSeconds(timeout)));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  socket.close();
                  server.close();
                  opened.close();
                },
                "newsgraph-shutdown"));
    console.message(
        "%,d articles at %ssparql (digest %s); Ctrl-C stops"
            .formatted(
                opened.manifest().articles(),
                server.address(),
                opened.manifest().digest().substring(0, 16)));
    console.message(
        "try: curl '%ssparql?query=SELECT*%%7B?s?p?o%%7DLIMIT+5'".formatted(server.address()));
    server.join();
    return ExitCode.DONE;
  }
}
