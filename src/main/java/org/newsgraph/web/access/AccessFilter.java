package org.newsgraph.web.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.newsgraph.web.http.HttpRequests;

/**
 * Lets a request pass that is open to all or comes from a user who may. Whatever does not read is
 * taken for writing; a query that is posted reads.
 */
public final class AccessFilter implements Filter {

  /** What looks after the server asks it before anybody can log in. */
  private static final String OPEN = "/health";

  /** Where a query may be posted. */
  private static final String QUERIES = "/sparql";

  private final AccessPolicy access;
  private final Authenticator credentials;

  /** Of a server with such rules. */
  public AccessFilter(AccessPolicy access) {
    this.access = access;
    this.credentials = new Authenticator(access.users());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest asked)
        || !(response instanceof HttpServletResponse to)
        || mayPass(asked, to)) {
      chain.doFilter(request, response);
    }
  }

  private boolean mayPass(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean writes = access.writable() && writes(request);
    if (!writes && (!access.login() || request.getRequestURI().equals(OPEN))) {
      return true;
    }
    Optional<User> user =
        Optional.ofNullable(request.getHeader("Authorization")).flatMap(credentials::user);
    if (user.isEmpty()) {
      response.addHeader("WWW-Authenticate", "Basic realm=\"newsgraph\", charset=\"UTF-8\"");
      response.addHeader("WWW-Authenticate", "Bearer realm=\"newsgraph\"");
      return refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "Log in to do this.");
    }
    if (writes && (user.get().role() != UserRole.WRITER || isFromAnotherSite(request))) {
      return refuse(response, HttpServletResponse.SC_FORBIDDEN, "You may read, not write.");
    }
    return true;
  }

  private static boolean writes(HttpServletRequest request) {
    return !HttpRequests.isSafe(request)
        && !(request.getMethod().equals("POST") && request.getRequestURI().equals(QUERIES));
  }

  /** A page elsewhere may make a browser that is logged in send what its user never wrote. */
  private static boolean isFromAnotherSite(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Origin"))
        .filter(origin -> !authority(origin).equals(request.getHeader("Host")))
        .isPresent();
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean refuse(HttpServletResponse response, int status, String message)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().println(message);
    return false;
  }
}
