package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.open;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.console.ExitCode;
import org.newsgraph.store.Store;

/** A Fuseki server of its own process that lets in nobody without a password. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PushTest {

  private static final String PASSWORD = "correct horse";
  private static final int TRIES = 600;
  private static final int PAUSE = 100;

  @TempDir private static Path folder;
  private static Process fuseki;
  private static int port;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    try (Store store = open(folder.resolve("store"))) {
      add(store, article(store.parts(), 'a', "yes", "x"), article(store.parts(), 'b', "no", "x"));
    }
    Path passwords = Files.writeString(folder.resolve("passwords"), "ana: " + PASSWORD + "\n");
    port = freePort();
    fuseki =
        JavaProcess.of(
                OtherServer.class.getName(), List.of(), String.valueOf(port), passwords.toString())
            .redirectOutput(folder.resolve("fuseki.log").toFile())
            .start();
    waitUntilItListens();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    fuseki.destroy();
    fuseki.waitFor();
  }

  @Test
  @Order(1)
  void anArticleIsAGraphThere() {
    assertThat(push("--user", "ana"))
        .satisfies(run -> assertThat(run.code()).as(run.output()).isZero())
        .satisfies(run -> assertThat(run.output()).contains("graphs sent", ", 0 were there"));
    assertThat(ask("SELECT ?f { GRAPH ?g { ?s <http://example.org/says> ?f } } ORDER BY ?f"))
        .contains("no", "yes");
  }

  @Test
  @Order(2)
  void whatIsThereAlreadyIsNotSentAgain() {
    assertThat(push("--user", "ana").output()).contains("0 graphs sent");
  }

  @Test
  void aWrongPasswordIsToldButNotShown() {
    var run =
        JavaProcess.newsgraph(
            List.of(),
            "wrong horse",
            "push",
            "--store",
            store(),
            "--endpoint",
            graphs(),
            "--user",
            "ana");

    assertThat(run.code()).isEqualTo(ExitCode.STORE);
    assertThat(run.output()).contains("does not let us in").doesNotContain("wrong horse");
  }

  @Test
  void whoGivesNoNameIsToldHow() {
    assertThat(push().output()).contains("does not let us in", "--user", "NEWSGRAPH_PASSWORD");
  }

  @Test
  void anAddressWhereNobodyListensIsTold() throws IOException {
    var run =
        JavaProcess.newsgraph(
            List.of(),
            PASSWORD,
            "push",
            "--store",
            store(),
            "--endpoint",
            "http://localhost:" + freePort() + "/ds/data");

    assertThat(run.code()).isEqualTo(ExitCode.STORE);
    assertThat(run.output()).contains("cannot be reached");
  }

  private static JavaProcess.Result push(String... user) {
    String[] command = {"push", "--store", store(), "--endpoint", graphs()};
    return JavaProcess.newsgraph(List.of(), PASSWORD, join(command, user));
  }

  private static String ask(String sparql) {
    try {
      Path query = Files.writeString(folder.resolve("mine.rq"), sparql);
      var run =
          JavaProcess.newsgraph(
              List.of(),
              PASSWORD,
              "query",
              query.toString(),
              "--endpoint",
              "http://localhost:%d/ds/sparql".formatted(port),
              "--user",
              "ana");
      assertThat(run.code()).as(run.output()).isZero();
      return run.output();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String[] join(String[] first, String[] second) {
    String[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static String store() {
    return folder.resolve("store").toString();
  }

  private static String graphs() {
    return "http://localhost:%d/ds/data".formatted(port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void waitUntilItListens() throws InterruptedException {
    for (int i = 0; i < TRIES && fuseki.isAlive(); i++) {
      try (Socket socket = new Socket("localhost", port)) {
        assertThat(socket.isConnected()).isTrue();
        return;
      } catch (IOException e) {
        Thread.sleep(PAUSE);
      }
    }
    throw new AssertionError("Fuseki did not start, see " + folder.resolve("fuseki.log"));
  }
}
