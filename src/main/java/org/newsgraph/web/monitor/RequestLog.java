package org.newsgraph.web.monitor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A log of requests, one JSON object on a line. For privacy it has no addresses, users or query
 * strings of clients. Thread-safe.
 */
public final class RequestLog implements AutoCloseable {

  /** A log that writes nothing. */
  public static final RequestLog NONE = new RequestLog(Optional.empty());

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<BufferedWriter> out;

  /** An entry for one request. */
  record Entry(String id, String method, String path, int status, Duration time) {}

  private RequestLog(Optional<BufferedWriter> out) {
    this.out = out;
  }

  /**
   * Opens a log that is appended to a file.
   *
   * @throws IOException if it cannot be opened
   */
  public static RequestLog to(Path file) throws IOException {
    return new RequestLog(
        Optional.of(
            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
  }

  void write(Entry entry) {
    out.ifPresent(writer -> write(entry, writer));
  }

  private static void write(Entry entry, BufferedWriter writer) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("request", entry.id());
    line.put("method", entry.method());
    line.put("path", entry.path());
    line.put("status", entry.status());
    line.put("ms", entry.time().toMillis());
    try {
      String json = JSON.writeValueAsString(line) + "\n";
      synchronized (writer) {
        writer.write(json);
        writer.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the log of requests cannot be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (out.isPresent()) {
      out.get().close();
    }
  }
}
