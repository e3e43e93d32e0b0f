package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.web.access.AccessToken;
import org.newsgraph.web.access.User;
import org.newsgraph.web.access.UserRole;
import org.newsgraph.web.access.Users;

/** A server in a process of its own, and a client that may write. */
final class WritableServer implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern ADDRESS = Pattern.compile("https?://localhost:\\d+/");
  private static final Pattern USED = Pattern.compile("heap .*\\bused (\\d+)K");

  /** More than it takes itself, for a machine that is busy with other tests. */
  private static final int SECONDS_TO_END = 60;

  private static final AccessToken TOKEN = AccessToken.random();

  private final Process process;
  private final String address;
  private final HttpClient client;

  private WritableServer(Process process, String address, HttpClient client) {
    this.process = process;
    this.address = address;
    this.client = client;
  }

  /** Starts one; it answers when this returns. */
  static WritableServer of(Path store) throws IOException {
    return of(store, List.of(), List.of());
  }

  /** Starts one with options of Java and of {@code serve}. */
  static WritableServer of(Path store, List<String> java, List<String> options) throws IOException {
    return start(command(store, java, options), CLIENT);
  }

  /** Starts one that finds no sentence in an article that it is sent. */
  static WritableServer withoutModels(Path store) throws IOException {
    return start(command(WithoutModels.class.getName(), store, List.of(), List.of()), CLIENT);
  }

  /** Starts one that listens by TLS; the client must trust its key. */
  static WritableServer byTls(Path store, Path keystore, String password, HttpClient client)
      throws IOException {
    ProcessBuilder command = command(store, List.of(), List.of("--tls", keystore.toString()));
    command.environment().put("NEWSGRAPH_KEYSTORE_PASSWORD", password);
    return start(command, client);
  }

  private static ProcessBuilder command(Path store, List<String> java, List<String> options)
      throws IOException {
    return command("org.newsgraph.cli.Main", store, java, options);
  }

  private static ProcessBuilder command(
      String program, Path store, List<String> java, List<String> options) throws IOException {
    Users users = new Users(store.resolve("users.json"));
    if (users.all().isEmpty()) {
      users.add(User.withToken("feed", UserRole.WRITER, TOKEN));
    }
    List<String> command = new ArrayList<>(List.of("serve", "--writable", "--port", "0"));
    command.addAll(List.of("--store", store.toString()));
    command.addAll(options);
    return JavaProcess.of(program, java, command.toArray(String[]::new));
  }

  private static WritableServer start(ProcessBuilder command, HttpClient client)
      throws IOException {
    Process process = command.start();
    return new WritableServer(process, address(process.inputReader()), client);
  }

  private static String address(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        return found.group();
      }
      said.append(line).append('\n');
    }
    throw new AssertionError(said);
  }

  /** With a slash at its end. */
  String address() {
    return address;
  }

  /** The facts of an article, as Turtle. */
  String facts(String article) {
    HttpResponse<String> response = send("GET", article, "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  HttpResponse<String> put(String article, String facts) {
    return send("PUT", article, facts);
  }

  /** Asks for a graph; an exception tells that the server is no more. */
  HttpResponse<String> send(String method, String article, String body) {
    return send(
        method,
        "data?graph=" + URLEncoder.encode(article, StandardCharsets.UTF_8),
        "text/turtle",
        body);
  }

  /** Sends the text of an article; an exception tells that the server is no more. */
  HttpResponse<String> post(String name, String text) {
    return send("POST", "articles?name=" + name, "text/plain", text);
  }

  private HttpResponse<String> send(String method, String path, String type, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + TOKEN.value())
            .header("Content-Type", type)
            .header("Accept", "text/turtle")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** How many bytes of its heap are in use when all garbage is collected. */
  long usedMemory() {
    String info = jcmd("GC.run") + jcmd("GC.heap_info");
    Matcher used = USED.matcher(info);
    assertThat(used.find()).as(info).isTrue();
    return Long.parseLong(used.group(1)) << 10;
  }

  private String jcmd(String what) {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(process.pid()),
            what);
    try {
      return new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it at once (SIGKILL). */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it as a supervisor does; fails if it does not end in time. */
  @Override
  public void close() {
    process.destroy();
    try {
      assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS))
          .as("the server ends when it is told to")
          .isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      process.destroyForcibly();
    }
  }
}
