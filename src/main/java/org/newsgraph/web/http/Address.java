package org.newsgraph.web.http;

import jakarta.servlet.http.HttpServletRequest;

/** Under which address a client reaches the server; it need not be the base of the store's IRIs. */
public final class Address {

  private Address() {}

  /** Scheme, host and port as the client wrote them, with a slash at its end. */
  public static String of(HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
  }
}
