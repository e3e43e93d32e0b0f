package org.newsgraph.web.http;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * An error response. The message is its body: what is wrong, and what the client can do about it.
 */
public final class HttpException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Too many requests, and service unavailable. */
  private static final Set<Integer> PASSING = Set.of(429, 503);

  private static final Duration SOON = Duration.ofSeconds(5);

  private final int status;
  private final Duration retry;

  /**
   * Creates an error response.
   *
   * @param status of the response, such as 404
   */
  public HttpException(int status, String message) {
    this(status, message, SOON);
  }

  /**
   * Creates an error response.
   *
   * @param status of the response, such as 429
   * @param retry when trying again may help, if it may at all with this status
   */
  public HttpException(int status, String message, Duration retry) {
    super(message);
    this.status = status;
    this.retry = retry;
  }

  /** Returns the value of {@code Retry-After}; empty if trying again is of no use. */
  public Optional<String> retrySeconds() {
    return PASSING.contains(status)
        ? Optional.of(Long.toString(retry.toSeconds()))
        : Optional.empty();
  }

  /** Returns the status of the response. */
  public int status() {
    return status;
  }
}
