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
import java.util.Set;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.HttpRequests;

/**
 * Refuses requests that the policy does not allow, with 401, 403, or 429 for too many logins.
 * Methods other than GET, HEAD and OPTIONS count as writing, except for a POST of a question.
 */
public final class AccessFilter implements Filter {

  /** Monitors check the server without credentials. */
  private static final String HEALTH = "/health";

  /** The paths to which questions are posted. */
  private static final Set<String> ASKED_BY_POST = Set.of("/sparql", "/mcp", "/reconcile");

  /** What browsers send for a request of this server's own page, or of the user's hand. */
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final AccessPolicy policy;
  private final Authenticator authenticator;

  /** Creates a filter for a policy. */
  public AccessFilter(AccessPolicy policy) {
    this.policy = policy;
    this.authenticator = new Authenticator(policy.users());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest asked)
        || !(response instanceof HttpServletResponse to)
        || isAllowed(asked, to)) {
      chain.doFilter(request, response);
    }
  }

  private boolean isAllowed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean writes = policy.writable() && writes(request);
    if (!writes && (!policy.login() || request.getRequestURI().equals(HEALTH))) {
      return true;
    }
    Optional<User> user = Optional.empty();
    try {
      user =
          Optional.ofNullable(request.getHeader("Authorization"))
              .flatMap(header -> authenticator.authenticate(header, request.getRemoteAddr()));
    } catch (HttpException e) {
      e.retrySeconds().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
      return refuse(response, e.status(), e.getMessage());
    }
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
        && !(request.getMethod().equals("POST") && ASKED_BY_POST.contains(request.getRequestURI()));
  }

  /** Cross-site request forgery: a page elsewhere can make a browser send its user's password. */
  private static boolean isFromAnotherSite(HttpServletRequest request) {
    boolean otherOrigin =
        Optional.ofNullable(request.getHeader("Origin"))
            .filter(origin -> !authority(origin).equals(request.getHeader("Host")))
            .isPresent();
    return otherOrigin
        || Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
            .filter(site -> !OWN_SITE.contains(site))
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
