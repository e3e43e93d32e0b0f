package org.newsgraph.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What requests say by their method and their address. */
public final class HttpRequests {

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private HttpRequests() {}

  /** Returns whether the method is GET or HEAD, whose body the server drops. */
  public static boolean isRead(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  /** Returns whether the method changes nothing (RFC 9110, section 9.2.1). */
  public static boolean isSafe(HttpServletRequest request) {
    return SAFE.contains(request.getMethod());
  }

  /**
   * Returns scheme, host and port as the client wrote them, with a slash at the end. They may
   * differ from the base of the store's IRIs.
   */
  public static String serverAddress(HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
  }
}
