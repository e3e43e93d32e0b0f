package org.newsgraph.web.http;

import java.io.Serial;
import java.util.Optional;

/**
 * A request that cannot be answered as asked. The message is for the client: what, and what to do.
 */
public final class HttpException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private static final int UNAVAILABLE = 503;
  private static final String RETRY_SECONDS = "5";

  private final int status;

  /** With the status of the response, such as 404. */
  public HttpException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** In how many seconds to try again; empty if the same would be said then. */
  public Optional<String> retrySeconds() {
    return status == UNAVAILABLE ? Optional.of(RETRY_SECONDS) : Optional.empty();
  }

  /** The status of the response. */
  public int status() {
    return status;
  }
}
