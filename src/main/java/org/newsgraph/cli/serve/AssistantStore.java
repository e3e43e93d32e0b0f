package org.newsgraph.cli.serve;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.newsgraph.NewsGraph;
import org.newsgraph.ingest.run.ProgramVersion;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.socket.SocketServer;
import org.newsgraph.store.socket.StoreConnections;
import org.newsgraph.web.mcp.AssistantServer;
import org.newsgraph.web.mcp.AssistantTools;
import org.newsgraph.web.mcp.Messages;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.sparql.MemoryGuard;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.QueryLimits;
import org.newsgraph.web.sparql.StoreQueries;

/**
 * A store that assistants ask: by way of the process that holds it, or held by this one, which then
 * answers other commands too. Safe for use by several threads.
 */
final class AssistantStore implements AutoCloseable {

  private static final QueryLimits LIMITS = QueryLimits.within(Duration.ofSeconds(30));

  private final StoreFolder folder;
  private Optional<Held> held = Optional.empty();

  /** A store that this process holds. */
  private record Held(
      Store store,
      SocketServer socket,
      QueryEvaluator evaluator,
      MemoryGuard guard,
      Messages messages)
      implements AutoCloseable {

    static Held open(StoreFolder folder) {
      ARQ.globalServiceAllowed = false;
      Store store = Store.open(folder, Optional.empty(), NewsGraph.storeSettings());
      store.mend();
      QueryEvaluator evaluator = new QueryEvaluator("newsgraph-mcp", LIMITS, outcome -> {});
      StoreQueries queries = StoreQueries.of(store, evaluator);
      Messages messages =
          new AssistantServer(
                  new AssistantTools(
                      NewsGraph.queries(),
                      queries,
                      new PageQueries(queries),
                      store.manifest().base()),
                  ProgramVersion.number())
              .messages();
      SocketServer socket = SocketServer.start(folder, store);
      socket.offer(McpCommand.SERVICE, message -> messages.answer(message).orElse(""));
      return new Held(store, socket, evaluator, MemoryGuard.over(evaluator), messages);
    }

    @Override
    public void close() {
      socket.close();
      guard.close();
      evaluator.close();
      store.close();
    }
  }

  AssistantStore(StoreFolder folder) {
    this.folder = folder;
  }

  /**
   * Answers a message of the protocol.
   *
   * @return the response; empty for a notification
   * @throws org.newsgraph.store.file.StoreException if the store cannot be used
   * @throws IllegalArgumentException if it is no such message
   */
  Optional<String> answer(String message) {
    Optional<Held> mine = mine();
    if (mine.isPresent()) {
      return mine.get().messages().answer(message);
    }
    Optional<String> others = StoreConnections.ask(folder, McpCommand.SERVICE, message);
    return others.isPresent() ? others.filter(text -> !text.isEmpty()) : answer(message);
  }

  /** The store, if this process holds it; opens it if no other does. */
  private synchronized Optional<Held> mine() {
    if (held.isEmpty() && StoreConnections.server(folder).isEmpty()) {
      held = Optional.of(Held.open(folder));
    }
    return held;
  }

  @Override
  public synchronized void close() {
    held.ifPresent(Held::close);
  }
}
