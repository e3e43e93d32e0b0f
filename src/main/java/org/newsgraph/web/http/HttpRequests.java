package org.newsgraph.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What the method of a request says of it. */
public final class HttpRequests {

  private static final Set<String> GETTING = Set.of("GET", "HEAD");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private HttpRequests() {}

  /** Whether it asks for something; of HEAD the server drops the body. */
  public static boolean gets(HttpServletRequest request) {
    return GETTING.contains(request.getMethod());
  }

  /** Whether it is one of those that change nothing (RFC 9110, 9.2.1). */
  public static boolean isSafe(HttpServletRequest request) {
    return SAFE.contains(request.getMethod());
  }
}
