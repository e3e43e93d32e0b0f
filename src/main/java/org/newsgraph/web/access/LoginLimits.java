package org.newsgraph.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.newsgraph.web.http.HttpException;

/**
 * How many passwords may be checked. A check is slow by design, so that only a few run at once; and
 * an address or a name that was wrong many times has to wait some minutes. Thread-safe.
 */
final class LoginLimits {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int AT_ONCE = 2;
  private static final int FAILURES_OF_AN_ADDRESS = 20;

  /** More, since whoever knows a name could lock its user out. */
  private static final int FAILURES_FOR_A_NAME = 100;

  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final long MAX_REMEMBERED = 100_000;

  private final Semaphore checks = new Semaphore(AT_ONCE);
  private final Cache<String, Integer> ofAddresses = counters();
  private final Cache<String, Integer> ofNames = counters();

  private static Cache<String, Integer> counters() {
    return Caffeine.newBuilder()
        .maximumSize(MAX_REMEMBERED)
        .expireAfterWrite(MEMORY)
        .executor(Runnable::run)
        .build();
  }

  /**
   * Checks a password, if its turn has come.
   *
   * @param address of the client
   * @param name of the user
   * @return what the check returns
   * @throws HttpException 429 if too many checks run, or too many failed
   */
  boolean check(String address, String name, BooleanSupplier password) {
    if (count(ofAddresses, address) >= FAILURES_OF_AN_ADDRESS
        || count(ofNames, name) >= FAILURES_FOR_A_NAME) {
      throw new HttpException(
          TOO_MANY_REQUESTS, "Too many logins failed. Try again in some minutes.", MEMORY);
    }
    if (!checks.tryAcquire()) {
      throw new HttpException(TOO_MANY_REQUESTS, "Too many logins at once. Try again.");
    }
    try {
      boolean right = password.getAsBoolean();
      if (!right) {
        ofAddresses.asMap().merge(address, 1, Integer::sum);
        ofNames.asMap().merge(name, 1, Integer::sum);
      }
      return right;
    } finally {
      checks.release();
    }
  }

  private static int count(Cache<String, Integer> failures, String key) {
    return failures.asMap().getOrDefault(key, 0);
  }
}
