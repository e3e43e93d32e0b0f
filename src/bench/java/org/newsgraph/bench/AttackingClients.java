package org.newsgraph.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Clients that attack a server, in a process of their own: attackers come from other machines, so
 * that their work is not to take the time of those who ask beside them.
 */
final class AttackingClients {

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
    System.out.println("attacking");
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
