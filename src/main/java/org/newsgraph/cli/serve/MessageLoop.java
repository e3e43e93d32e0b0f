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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads JSON-RPC messages, one a line, and writes the responses, one a line, in the order in which
 * they are ready. A response that cannot be made is an error of JSON-RPC.
 */
final class MessageLoop {

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
      return id.isMissingNode() ? Optional.empty() : Optional.of(JSON.writeValueAsString(response));
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
