package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.web.access.User;
import org.newsgraph.web.access.UserRole;
import org.newsgraph.web.access.Users;

/**
 * How a server answers others while it is attacked, beside how it answers them in peace. The
 * attackers are on the same machine and take of its time what they can.
 */
final class Attacks {

  private static final int CLIENTS = 32;
  private static final int SLOW_CLIENTS = 130;
  private static final int LOGINS = 60;
  private static final int PAUSE_MILLIS = 20;
  private static final int RETRY_MILLIS = 1000;
  private static final int WARM_UPS = 5;
  private static final int SECONDS_UNTIL_QUIET = 60;
  private static final double SAME = 1;

  private static final String LIGHT = "SELECT * { ?s ?p ?o } LIMIT 1";
  private static final String POWER =
      "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>"
          + " SELECT (STRLEN(STR(math:pow(7, 90000000))) AS ?x) {}";

  private static final Pattern THREADS = Pattern.compile("jvm_threads_live_threads ([0-9.]+)");

  private final String address;
  private final int rounds;
  private final int seconds;
  private final Consumer<String> says;
  private final List<AutoCloseable> running = new ArrayList<>();

  private Attacks(String address, Workload workload) {
    this.address = address;
    this.rounds = workload.sizes().rounds();
    this.seconds = workload.sizes().seconds();
    this.says = workload.says();
  }

  /** Of health checks the slowest, of light queries the slowest hundredth, threads, and the end. */
  static List<Comparison> measure(Workload workload) {
    Path store = workload.store(workload.sizes().stored());
    new Users(store.resolve("users.json"))
        .add(User.withPassword("writer", UserRole.WRITER, "a password"));
    try (ServerProcess server = ServerProcess.ours(workload.launcher(), store, "--writable")) {
      Attacks attacks = new Attacks(server.address(), workload);
      List<Comparison> figures = new ArrayList<>();
      for (int i = 0; i < WARM_UPS; i++) {
        attacks.probe(new Sample(), new Sample());
      }
      double threads = attacks.threads();
      figures.addAll(attacks.during("32 clients ask for 7^90000000", Attacks::askForPower));
      figures.addAll(attacks.during("32 clients multiply long numbers", Attacks::multiply));
      figures.addAll(attacks.during("130 clients send slowly", Attacks::sendSlowly));
      figures.addAll(attacks.during("60 wrong logins at once", Attacks::logIn));
      attacks.pause(SECONDS_UNTIL_QUIET * 1000);
      figures.add(
          Comparison.told(
              "threads a minute after the attacks",
              "threads",
              attacks.threads(),
              threads,
              Target.NONE));
      figures.add(ending(workload, store, server));
      return figures;
    }
  }

  /** The end of a server that was attacked, and of one that nobody asked for anything. */
  private static Comparison ending(Workload workload, Path store, ServerProcess attacked) {
    double ours = seconds(attacked::close);
    ServerProcess quiet = ServerProcess.ours(workload.launcher(), store, "--writable");
    return Comparison.told(
        "end by SIGTERM after the attacks", "s", ours, seconds(quiet::close), Target.NONE);
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private List<Comparison> during(String name, Consumer<Attacks> attack) {
    Sample health = new Sample();
    Sample calmHealth = new Sample();
    Sample light = new Sample();
    Sample calmLight = new Sample();
    for (int round = 0; round < rounds; round++) {
      probe(calmHealth, calmLight);
      attack.accept(this);
      probe(health, light);
      stop();
    }
    return List.of(
        Comparison.told(
            "health, slowest, while " + name,
            "s",
            health.quantile(SAME),
            calmHealth.quantile(SAME),
            Target.NONE),
        Comparison.told(
            "light query, p99, while " + name,
            "s",
            light.quantile(0.99),
            calmLight.quantile(0.99),
            Target.NONE));
  }

  /** Asks for both over and over, for some seconds. */
  private void probe(Sample health, Sample light) {
    long begun = System.nanoTime();
    while ((System.nanoTime() - begun) / 1e9 < seconds) {
      health.add(Requests.seconds(Requests.get(address + "health", "*/*")));
      try {
        light.add(Requests.seconds(Requests.sparql(address + "sparql", LIGHT)));
      } catch (IllegalStateException e) {
        says.accept("a light query was not answered: " + e.getMessage());
      }
      pause(PAUSE_MILLIS);
    }
  }

  private void askForPower() {
    keepSending(CLIENTS, () -> Requests.sparql(address + "sparql", POWER));
  }

  private void multiply() {
    String factor = "9".repeat(1000);
    String product = String.join("*", IntStream.range(0, 200).mapToObj(i -> factor).toList());
    String query = "SELECT (STRLEN(STR(" + product + ")) AS ?x) {}";
    keepSending(CLIENTS, () -> Requests.sparql(address + "sparql", query));
  }

  private void logIn() {
    String login = Base64.getEncoder().encodeToString("writer:wrong".getBytes(StandardCharsets.UTF_8));
    keepSending(
        LOGINS,
        () ->
            HttpRequest.newBuilder(URI.create(address + "articles"))
                .header("Authorization", "Basic " + login)
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build());
  }

  /**
   * Sends requests by so many clients at once, each again a second after its answer, until it is
   * stopped.
   */
  private void keepSending(int clients, Supplier<HttpRequest> request) {
    for (int i = 0; i < clients; i++) {
      Thread client = new Thread(() -> keepSending(request));
      client.setDaemon(true);
      client.start();
      running.add(client::interrupt);
    }
  }

  private static void keepSending(Supplier<HttpRequest> request) {
    while (true) {
      CompletableFuture<?> answer = Requests.send(request.get());
      try {
        answer.handle((answered, refused) -> answered).get();
        TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        answer.cancel(true);
        return;
      }
    }
  }

  /** Announces a body, sends its first byte, and then nothing more. */
  private void sendSlowly() {
    for (int i = 0; i < SLOW_CLIENTS; i++) {
      try {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort());
        running.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                        + "Content-Type: application/sparql-query\r\n\r\nA")
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void stop() {
    for (AutoCloseable attacker : running) {
      try {
        attacker.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    running.clear();
  }

  private double threads() {
    Matcher live = THREADS.matcher(Requests.text(Requests.get(address + "metrics", "*/*")));
    if (!live.find()) {
      throw new IllegalStateException("/metrics does not tell how many threads there are");
    }
    return Double.parseDouble(live.group(1));
  }

  private void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
