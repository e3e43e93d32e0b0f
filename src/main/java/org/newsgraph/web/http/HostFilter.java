package org.newsgraph.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses requests for a host name that is not this server's with 421. A page elsewhere can let its
 * own name lead to this machine (DNS rebinding) and then read, as the same origin, what is meant
 * for this machine alone; but its name stays in the header {@code Host}. Addresses in digits cannot
 * be rebound and are always answered.
 */
public final class HostFilter implements Filter {

  private static final int MISDIRECTED_REQUEST = 421;
  private static final String LOOPBACK = "localhost";

  private final Set<String> names;

  /**
   * Creates a filter.
   *
   * @param names of this server besides {@code localhost}, without a port, in any case
   */
  public HostFilter(List<String> names) {
    this.names =
        Stream.concat(Stream.of(LOOPBACK), names.stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse to
        && !isOurs(asked.getServerName())) {
      to.setStatus(MISDIRECTED_REQUEST);
      to.setContentType("text/plain;charset=utf-8");
      to.getWriter()
          .println(
              "This server is not called %s. Its owner can add the name: newsgraph serve --name %1$s"
                  .formatted(asked.getServerName()));
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isOurs(String name) {
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return isAddress(plain) || names.contains(plain.toLowerCase(Locale.ROOT));
  }

  /** Whether it is an IPv6 address (with a colon) or an IPv4 address (no letters at its end). */
  private static boolean isAddress(String name) {
    return name.contains(":") || name.matches("\\d{1,3}(\\.\\d{1,3}){3}");
  }
}
