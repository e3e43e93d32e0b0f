package org.newsgraph.web.sparql;

import jakarta.servlet.http.HttpServletResponse;
import org.newsgraph.web.http.HttpException;

/** The errors that a client gets for a query that costs too much. */
final class QueryErrors {

  private QueryErrors() {}

  static HttpException busy() {
    return new HttpException(
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "Too many queries are running. Try again in some seconds.");
  }

  static HttpException tooLarge(long maxCharacters) {
    return new HttpException(
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
        "The answer has more than %,d characters. Ask for less, as with LIMIT, or take /dump."
            .formatted(maxCharacters));
  }

  static HttpException noMemory() {
    return new HttpException(
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "The query needs more memory than there is now. Ask for less, or try again later.");
  }

  static HttpException tooDeep() {
    return new HttpException(
        HttpServletResponse.SC_BAD_REQUEST,
        "The query is nested too deeply. Write it with fewer parentheses.");
  }
}
