package org.newsgraph.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.web.http.HttpException;

@Timeout(60)
class LoginLimitsTest {

  private static final int TRIES = 5;

  @TempDir private Path folder;
  private final LoginLimits limits = new LoginLimits();

  @Test
  void anAddressThatWasWrongManyTimesHasToWait() {
    IntStream.range(0, 20).forEach(i -> limits.check("10.0.0.1", "user" + i, () -> false));

    assertThatThrownBy(() -> limits.check("10.0.0.1", "anna", () -> true))
        .isInstanceOf(HttpException.class)
        .hasMessageContaining("Too many logins failed")
        .extracting(e -> ((HttpException) e).retrySeconds().orElseThrow())
        .isEqualTo("300");
    assertThat(limits.check("10.0.0.2", "anna", () -> true)).isTrue();
  }

  @Test
  void aNameThatIsTriedFromManyAddressesHasToWait() {
    IntStream.range(0, 100).forEach(i -> limits.check("10.0.1." + i, "anna", () -> false));

    assertThatThrownBy(() -> limits.check("10.0.0.1", "anna", () -> true))
        .isInstanceOf(HttpException.class);
    assertThat(limits.check("10.0.0.1", "bob", () -> true)).isTrue();
  }

  @Test
  void onlyTwoPasswordsAreCheckedAtOnce() {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    var checks =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> limits.check("10.0.0." + i, "anna", () -> waits(begun, end)),
                        task -> new Thread(task).start()))
            .toList();
    assertThat(wait(begun)).isTrue();

    assertThatThrownBy(() -> limits.check("10.0.0.3", "bob", () -> true))
        .isInstanceOf(HttpException.class)
        .hasMessageContaining("at once");

    end.countDown();
    assertThat(checks).allMatch(CompletableFuture::join);
    assertThat(limits.check("10.0.0.3", "bob", () -> true)).isTrue();
  }

  private static boolean waits(CountDownLatch begun, CountDownLatch end) {
    begun.countDown();
    return wait(end);
  }

  private static boolean wait(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The quickest of some tries each, so that a pause of the machine does not count. */
  @Test
  void aNameThatIsNotKnownTakesAsLongAsOneThatIs() {
    Users users = new Users(folder.resolve("users.json"));
    users.add(User.withPassword("anna", UserRole.READER, "correct horse"));
    Authenticator authenticator = new Authenticator(users);
    nanos(authenticator, "nobody");

    double ratio = (double) nanos(authenticator, "unknown") / nanos(authenticator, "anna");

    assertThat(ratio).isBetween(0.3, 3.0);
  }

  private static long nanos(Authenticator authenticator, String name) {
    return LongStream.range(0, TRIES).map(i -> time(authenticator, name, i)).min().orElseThrow();
  }

  private static long time(Authenticator authenticator, String name, long i) {
    String credentials = name + ":wrong" + i;
    String header =
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    long begun = System.nanoTime();
    assertThat(authenticator.authenticate(header, "10.0.0." + i)).isEmpty();
    return System.nanoTime() - begun;
  }
}
