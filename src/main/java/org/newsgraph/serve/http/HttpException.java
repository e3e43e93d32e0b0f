package org.newsgraph.serve.http;

import java.io.Serial;

/**
 * A request that cannot be answered as asked. The message is for the client: what, and what to do.
 */
public final class HttpException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;

  /** With the status of the response, such as 404. */
  public HttpException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The status of the response. */
  public int status() {
    return status;
  }
}
