package org.newsgraph.cli.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
import org.newsgraph.ingest.StoreUpdater;
import org.newsgraph.ingest.run.ProgramVersion;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.socket.SocketServer;
import org.newsgraph.store.socket.StoreConnections;
import org.newsgraph.web.NewsServer;
import org.newsgraph.web.ServerSettings;
import org.newsgraph.web.access.AccessPolicy;
import org.newsgraph.web.access.UserRole;
import org.newsgraph.web.access.Users;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.monitor.RequestLog;
import org.newsgraph.web.sparql.QueryLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a store over HTTP until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Serves pages, saved queries, linked data and SPARQL.",
      "It is for reading only and runs until it is stopped (Ctrl-C). While it runs, other commands"
          + " on the same store go through it."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph serve",
      "  newsgraph serve --port 8080 --store mystore",
      "  newsgraph serve --host 0.0.0.0 --timeout 10     for the whole network",
      "  newsgraph serve --login --tls key.p12           for users alone (see newsgraph user)"
    })
public final class ServeCommand implements Callable<Integer> {

  /** How long a server may take to end; supervisors kill after ten seconds. */
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(9);

  private final Console console;
  private final NewsGraph newsGraph;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private NetworkOptions network = new NetworkOptions();
  @Mixin private AccessOptions access = new AccessOptions();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long a query may take (default: ${DEFAULT-VALUE}).")
  private int timeout = 30;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description =
          "Note each request there, a JSON object a line; of whom and for what is left out.")
  private Optional<Path> log = Optional.empty();

  public ServeCommand(Console console, NewsGraph newsGraph) {
    this.console = console;
    this.newsGraph = newsGraph;
  }

  @Override
  public Integer call() throws IOException {
    ServerSettings settings = settings();
    requireFreeStore();
    QueryCatalog queries = QueryCatalog.of(NewsGraph.queries());
    console.message("opening the store %s …".formatted(store.folder().path()));
    Store opened = Store.open(store.folder(), Optional.empty(), NewsGraph.storeSettings());
    opened.mend();
    console.progress("opening the full-text index, which is made if it is not there …");
    opened.prepareSearch();
    console.progressDone();
    SocketServer socket = SocketServer.start(store.folder(), opened);
    NewsServer server = start(opened, queries, withIntake(settings, opened), socket);
    socket.offer(McpCommand.SERVICE, message -> server.assistants().answer(message).orElse(""));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> close(socket, server, opened), "newsgraph-shutdown"));
    FirstSteps.of(opened.manifest(), server.address(), settings.network().publicBase())
        .forEach(console::message);
    server.join();
    return ExitCode.DONE;
  }

  /**
   * Closes everything in order, or ends the program when that takes too long: a query in a
   * computation that cannot be stopped keeps its transaction, and the store waits for it. What was
   * acknowledged is on disk by then.
   */
  private static void close(SocketServer socket, NewsServer server, Store opened) {
    Thread last = new Thread(ServeCommand::haltAfterPatience, "newsgraph-halt");
    last.setDaemon(true);
    last.start();
    socket.close();
    server.close();
    opened.close();
  }

  private static void haltAfterPatience() {
    try {
      Thread.sleep(SHUTDOWN_PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.DONE);
  }

  private ServerSettings settings() throws IOException {
    if (timeout < 1) {
      throw new IllegalArgumentException("--timeout %d: at least 1 is needed".formatted(timeout));
    }
    return new ServerSettings(
        network.network(),
        QueryLimits.within(Duration.ofSeconds(timeout)),
        access.access(UserCommand.file(store)),
        Optional.empty(),
        log.isPresent() ? RequestLog.to(log.get()) : RequestLog.NONE,
        ProgramVersion.number());
  }

  private ServerSettings withIntake(ServerSettings settings, Store opened) {
    return settings.access().writable()
        ? settings.taking(new SubmissionHandler(updater(opened)))
        : settings;
  }

  private StoreUpdater updater(Store opened) {
    return new StoreUpdater(opened, store.folder(), newsGraph.pipeline(opened.manifest().base()));
  }

  private void requireFreeStore() {
    store.folder().requireManifest();
    Optional<String> holder = StoreConnections.server(store.folder());
    if (holder.isPresent()) {
      throw new StoreException(
          "the store %s is served already by %s: use that server, or end it first"
              .formatted(store.folder().path(), holder.get()));
    }
  }

  private static NewsServer start(
      Store opened, QueryCatalog queries, ServerSettings settings, SocketServer socket) {
    try {
      return NewsServer.start(opened, queries, settings);
    } catch (RuntimeException e) {
      socket.close();
      opened.close();
      throw e;
    }
  }

  /** Who may ask a server, and for what. */
  private static final class AccessOptions {

    @Option(names = "--login", description = "Only users may read (see \"newsgraph user\").")
    private boolean login;

    @Option(
        names = "--writable",
        description = "Users with the role writer may put articles in and take them out.")
    private boolean writable;

    /**
     * What was asked for.
     *
     * @param users in this file
     * @throws IllegalArgumentException if nobody could do it
     */
    AccessPolicy access(Path users) {
      Users known = new Users(users);
      if (login && known.all().isEmpty()) {
        throw new IllegalArgumentException(
            "--login: nobody could log in; make a user first with \"newsgraph user add NAME\"");
      }
      if (writable && known.all().stream().noneMatch(user -> user.role() == UserRole.WRITER)) {
        throw new IllegalArgumentException(
            "--writable: nobody could write; make a user first with"
                + " \"newsgraph user add NAME --role writer\"");
      }
      return new AccessPolicy(known, login, writable);
    }
  }

  /** What a server that has just begun tells who started it: where it is, and what to try first. */
  private static final class FirstSteps {

    private static final int SHORT = 16;

    private FirstSteps() {}

    /** The lines to show. */
    static List<String> of(Manifest manifest, String address, Optional<String> publicBase) {
      List<String> steps = new ArrayList<>(steps(manifest, address));
      if (!address.equals(manifest.base())) {
        steps.add(
            "the IRIs of the store begin with %s, not with that address: what begins so is found at the same path here"
                .formatted(manifest.base()));
        publicBase.ifPresent(
            shown -> steps.add("clients see them as %s… (--public-base)".formatted(shown)));
      }
      steps.add("Ctrl-C stops");
      return steps;
    }

    private static List<String> steps(Manifest manifest, String address) {
      return List.of(
          "%,d articles at %s (digest %s)"
              .formatted(manifest.articles(), address, manifest.digest().substring(0, SHORT)),
          "try:",
          "  %-50s pages to read and search".formatted(address),
          "  %-50s SPARQL, with examples".formatted(address + "workbench"),
          "  curl '%squeries/statements.csv'".formatted(address),
          "  curl '%ssparql?query=SELECT*%%7B?s?p?o%%7DLIMIT+5'".formatted(address));
    }
  }
}
