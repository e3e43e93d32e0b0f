package org.newsgraph.bench;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.web.access.User;
import org.newsgraph.web.access.UserRole;
import org.newsgraph.web.access.Users;

/**
 * How a server answers others while it is attacked, beside how it answers them in peace. The
 * attackers are on the same machine, in a process that gives way to the server's and to that of the
 * client who asks, as if they were on others.
 */
final class Attacks {

  private static final int SECONDS_UNTIL_QUIET = 60;
  private static final double ALL = 1;
  private static final double MOST = 0.99;

  private static final Pattern THREADS = Pattern.compile("jvm_threads_live_threads ([0-9.]+)");

  /** What the processes of clients tell the one that measures. */
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final String address;
  private final int rounds;
  private final int seconds;
  private final Consumer<String> says;

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
      attacks.ask(new Answers());
      double threads = attacks.threads();
      List<Comparison> figures = new ArrayList<>();
      for (AttackingClients.Attack attack : AttackingClients.Attack.values()) {
        figures.addAll(attacks.during(attack));
      }
      TimeUnit.SECONDS.sleep(SECONDS_UNTIL_QUIET);
      figures.add(
          Comparison.told(
              "threads a minute after the attacks",
              "threads",
              attacks.threads(),
              threads,
              Target.NONE));
      figures.add(ending(workload, store, server));
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
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

  /** How long the answers took. */
  private record Answers(Sample health, Sample light) {
    Answers() {
      this(new Sample(), new Sample());
    }
  }

  private List<Comparison> during(AttackingClients.Attack attack) throws IOException, InterruptedException {
    Answers attacked = new Answers();
    Answers calm = new Answers();
    for (int round = 0; round < rounds; round++) {
      ask(calm);
      Process attackers = begin(attack);
      ask(attacked);
      attackers.destroy();
      attackers.waitFor();
    }
    return List.of(
        compare("health, slowest, while " + attack.words(), attacked.health, calm.health, ALL),
        compare("light query, p99, while " + attack.words(), attacked.light, calm.light, MOST));
  }

  private static Comparison compare(String what, Sample attacked, Sample calm, double share) {
    return Comparison.told(
        what, "s", attacked.quantile(share), calm.quantile(share), Target.NONE);
  }

  /** Starts the attackers and waits until they are at it. */
  private Process begin(AttackingClients.Attack attack) throws IOException {
    List<String> clients =
        Processes.java("256m", AttackingClients.class.getName(), List.of(attack.name(), address));
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of("nice", "-n", "19"), clients.stream()).toList())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!"attacking".equals(process.inputReader(StandardCharsets.UTF_8).readLine())) {
      throw new IllegalStateException(attack + ": the attackers did not start");
    }
    return process;
  }

  /** Asks for both over and over, for some seconds. */
  private void ask(Answers answers) throws IOException {
    Process client =
        new ProcessBuilder(
                Processes.java(
                    "64m", LightClient.class.getName(), List.of(address, "" + seconds)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = client.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] times = line.split(" ", -1);
        add(answers.health, "health check", times[0]);
        add(answers.light, "light query", times[1]);
      }
    }
  }

  private void add(Sample times, String what, String seconds) {
    double time = Double.parseDouble(seconds);
    if (Double.isNaN(time)) {
      says.accept("a " + what + " was not answered");
      time = Double.POSITIVE_INFINITY;
    }
    times.add(time);
  }

  private double threads() {
    Matcher live = THREADS.matcher(Requests.text(Requests.get(address + "metrics", "*/*")));
    if (!live.find()) {
      throw new IllegalStateException("/metrics does not tell how many threads there are");
    }
    return Double.parseDouble(live.group(1));
  }

  /**
   * Clients that attack a server, in a process of their own: attackers come from other machines, so
   * that their work is not to take the time of those who ask beside them.
   */
  static final class AttackingClients {

    private static final int CLIENTS = 32;
    private static final int SLOW_CLIENTS = 130;
    private static final int LOGINS = 60;
    private static final int RETRY_MILLIS = 1000;
    private static final int FACTORS = 200;

    private static final String POWER =
        "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>"
            + " SELECT (STRLEN(STR(math:pow(7, 90000000))) AS ?x) {}";

    private final String address;

    private AttackingClients(String address) {
      this.address = address;
    }

    /** What they do. */
    enum Attack {
      POWER("32 clients ask for 7^90000000"),
      PRODUCTS("32 clients multiply long numbers"),
      SLOW_BODIES("130 clients send slowly"),
      LOGINS("60 wrong logins at once");

      private final String name;

      Attack(String name) {
        this.name = name;
      }

      /** In words. */
      String words() {
        return name;
      }
    }

    /**
     * Attacks until the process ends; prints a line when all clients are at it.
     *
     * @param args the {@link Attack} and the server's address, with a slash at its end
     */
    public static void main(String[] args) throws IOException, InterruptedException {
      List<Socket> open = new AttackingClients(args[1]).begin(Attack.valueOf(args[0]));
      OUT.println("attacking");
      new CountDownLatch(1).await();
      for (Socket socket : open) {
        socket.close();
      }
    }

    private List<Socket> begin(Attack attack) throws IOException {
      switch (attack) {
        case POWER -> keepSending(CLIENTS, () -> Requests.sparql(address + "sparql", POWER));
        case PRODUCTS -> keepSending(CLIENTS, this::product);
        case LOGINS -> keepSending(LOGINS, this::login);
        case SLOW_BODIES -> {
          return slowBodies();
        }
      }
      return List.of();
    }

    private HttpRequest product() {
      String factor = "9".repeat(1000);
      String product = String.join("*", IntStream.range(0, FACTORS).mapToObj(i -> factor).toList());
      return Requests.sparql(address + "sparql", "SELECT (STRLEN(STR(" + product + ")) AS ?x) {}");
    }

    private HttpRequest login() {
      String login = Base64.getEncoder().encodeToString("writer:wrong".getBytes(StandardCharsets.UTF_8));
      return HttpRequest.newBuilder(URI.create(address + "articles"))
          .header("Authorization", "Basic " + login)
          .POST(HttpRequest.BodyPublishers.ofString("x"))
          .build();
    }

    /** By so many clients at once, each again a second after its answer. */
    private static void keepSending(int clients, Supplier<HttpRequest> request) {
      for (int i = 0; i < clients; i++) {
        Thread client = new Thread(() -> keepSending(request));
        client.setDaemon(true);
        client.start();
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
          return;
        }
      }
    }

    /** Announces bodies, sends their first byte, and then nothing more. */
    private List<Socket> slowBodies() throws IOException {
      byte[] head =
          ("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                  + "Content-Type: application/sparql-query\r\n\r\nA")
              .getBytes(StandardCharsets.US_ASCII);
      List<Socket> sockets = new ArrayList<>();
      for (int i = 0; i < SLOW_CLIENTS; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort());
        sockets.add(socket);
        socket.getOutputStream().write(head);
      }
      return sockets;
    }
  }

  /**
   * A client that asks a server for little, over and over, in a small process of its own, whose
   * pauses for memory are too short to be taken for the server's.
   */
  static final class LightClient {

    private static final String LIGHT = "SELECT * { ?s ?p ?o } LIMIT 1";
    private static final int PAUSE_MILLIS = 20;
    private static final int WARM_UPS = 50;

    private LightClient() {}

    /**
     * Prints a line for each pair of requests: the seconds that the health check took, and those of a
     * light query, or {@code NaN} if it was not answered.
     *
     * @param args the server's address, with a slash at its end, and for how many seconds to ask
     */
    public static void main(String[] args) throws InterruptedException {
      List<HttpRequest> requests =
          List.of(
              Requests.get(args[0] + "health", "*/*"), Requests.sparql(args[0] + "sparql", LIGHT));
      for (int i = 0; i < WARM_UPS; i++) {
        requests.forEach(LightClient::seconds);
      }
      double most = Double.parseDouble(args[1]);
      long begun = System.nanoTime();
      while ((System.nanoTime() - begun) / 1e9 < most) {
        OUT.printf(
            Locale.ROOT, "%f %f%n", seconds(requests.get(0)), seconds(requests.get(1)));
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }

    private static double seconds(HttpRequest request) {
      try {
        return Requests.seconds(request);
      } catch (IllegalStateException e) {
        return Double.NaN;
      }
    }
  }
}
