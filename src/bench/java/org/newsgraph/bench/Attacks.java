package org.newsgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.bench.AttackingClients.Attack;
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
      for (Attack attack : Attack.values()) {
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

  private List<Comparison> during(Attack attack) throws IOException, InterruptedException {
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
  private Process begin(Attack attack) throws IOException {
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
}
