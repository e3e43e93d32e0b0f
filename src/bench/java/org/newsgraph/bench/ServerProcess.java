package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, from its start until it is closed. */
final class ServerProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 300;
  private static final int PAUSE_MILLIS = 20;

  private final Process process;
  private final String address;
  private final double readySeconds;

  private ServerProcess(Process process, String address, double readySeconds) {
    this.process = process;
    this.address = address;
    this.readySeconds = readySeconds;
  }

  /** Ours, on a store. */
  static ServerProcess ours(Path launcher, Path store, String... options) {
    int port = freePort();
    return start(
        Stream.concat(
                Stream.of(
                    launcher.toString(), "serve", "--store", "" + store, "--port", "" + port),
                Stream.of(options))
            .toList(),
        "http://localhost:%d/".formatted(port),
        "health");
  }

  /** A plain Fuseki, on a database. */
  static ServerProcess plain(Path database) {
    int port = freePort();
    return start(
        Processes.java("4g", PlainFuseki.class.getName(), List.of(database.toString(), "" + port)),
        "http://localhost:%d/".formatted(port),
        PlainFuseki.PATH + "?query=ASK%7B%7D");
  }

  /** Starts it and waits until a path is answered. */
  private static ServerProcess start(List<String> command, String address, String path) {
    try {
      long begun = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      while (!Requests.isAnswered(URI.create(address + path))) {
        if (!process.isAlive() || (System.nanoTime() - begun) / 1e9 > PATIENCE_SECONDS) {
          process.destroy();
          throw new IllegalStateException(String.join(" ", command) + " does not answer");
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
      return new ServerProcess(process, address, (System.nanoTime() - begun) / 1e9);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With a slash at its end. */
  String address() {
    return address;
  }

  /** From its start to its first answer. */
  double readySeconds() {
    return readySeconds;
  }

  /** Asks the process to end, and waits for it. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
