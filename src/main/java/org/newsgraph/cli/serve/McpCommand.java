package org.newsgraph.cli.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.ARQ;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.cli.console.StoreOption;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers an assistant that starts this program and speaks to it over standard streams. */
@Command(
    name = "mcp",
    description = {
      "Answers an assistant over standard input and output (Model Context Protocol).",
      "Assistants search, read and cite: what somebody said, numbers side by side, who denies whom,"
          + " an article with its marks, SPARQL. It is for reading only. If a server holds the"
          + " store, it answers."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  newsgraph mcp --store mystore",
      "",
      "Name this program and these arguments, with whole paths, in the settings of the assistant.",
      "An assistant that speaks HTTP asks \"newsgraph serve\" at http://localhost:3330/mcp."
    })
public final class McpCommand implements Callable<Integer> {

  /** What a process that holds a store calls the service on the store's socket. */
  static final String SERVICE = "mcp";

  private final Console console;
  private final InputStream in;

  @Mixin private StoreOption store = new StoreOption();

  public McpCommand(Console console) {
    this(console, System.in);
  }

  McpCommand(Console console, InputStream in) {
    this.console = console;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    store.folder().requireManifest();
    System.setOut(console.messages()); // a library that prints would break the protocol
    try (AssistantStore answers = new AssistantStore(store.folder())) {
      new MessageLoop(in, console.out(), answers::answer).run();
    }
    return ExitCode.DONE;
  }

  /**
   * Reads JSON-RPC messages, one a line, and writes the responses, one a line, in the order in
   * which they are ready. A response that cannot be made is an error of JSON-RPC.
   */
  private static final class MessageLoop {

    private static final Logger LOG = LoggerFactory.getLogger(MessageLoop.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int THREADS = 4;
    private static final int LONGEST_ANSWER_SECONDS = 60;
    private static final int INVALID_REQUEST = -32600;
    private static final int INTERNAL_ERROR = -32603;

    private final BufferedReader in;
    private final PrintStream out;
    private final Function<String, Optional<String>> answers;

    /**
     * Creates a loop.
     *
     * @param answers answers a message, on several threads
     */
    MessageLoop(InputStream in, PrintStream out, Function<String, Optional<String>> answers) {
      this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      this.out = out;
      this.answers = answers;
    }

    /** Runs until the input ends, then waits for the answers that are under way. */
    void run() throws IOException {
      ExecutorService workers = Executors.newFixedThreadPool(THREADS);
      try {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          String message = line;
          if (!message.isBlank()) {
            workers.execute(() -> answer(message).ifPresent(this::write));
          }
        }
      } finally {
        workers.shutdown();
        await(workers);
      }
    }

    private static void await(ExecutorService workers) {
      try {
        workers.awaitTermination(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private Optional<String> answer(String message) {
      try {
        return answers.apply(message);
      } catch (IllegalArgumentException e) {
        return error(message, INVALID_REQUEST, e);
      } catch (RuntimeException e) {
        LOG.warn("{}", e.getMessage());
        return error(message, INTERNAL_ERROR, e);
      }
    }

    /** The error for a request; empty if the message is none, so that nobody waits. */
    private static Optional<String> error(String message, int code, RuntimeException reason) {
      try {
        JsonNode id = JSON.readTree(message).path("id");
        ObjectNode response = JSON.createObjectNode().put("jsonrpc", "2.0").set("id", id);
        response.putObject("error").put("code", code).put("message", reason.getMessage());
        return id.isMissingNode()
            ? Optional.empty()
            : Optional.of(JSON.writeValueAsString(response));
      } catch (JsonProcessingException e) {
        LOG.warn("a line is no JSON: {}", e.getOriginalMessage());
        return Optional.empty();
      }
    }

    private synchronized void write(String line) {
      out.print(line);
      out.print('\n');
      out.flush();
    }
  }

  /**
   * A store that assistants ask: by way of the process that holds it, or held by this one, which
   * then answers other commands too. Safe for use by several threads.
   */
  private static final class AssistantStore implements AutoCloseable {

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
}
