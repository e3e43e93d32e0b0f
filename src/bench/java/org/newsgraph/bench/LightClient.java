package org.newsgraph.bench;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A client that asks a server for little, over and over, in a small process of its own, whose
 * pauses for memory are too short to be taken for the server's.
 */
final class LightClient {

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
      System.out.printf(
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
