package org.newsgraph.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows the IRIs of a store as addresses of the server: what a client sends with these is asked of
 * the store with its own, and what it gets has them in the place of the store's, in whatever form
 * of text. Compressed files, such as the dump, are what they are.
 */
public final class PublicBaseFilter implements Filter {

  private final BaseReplacement inwards;
  private final BaseReplacement outwards;

  /**
   * Creates a filter.
   *
   * @param base what the IRIs of the store begin with, ending with a slash
   * @param shown what clients see in its place, ending with a slash
   */
  public PublicBaseFilter(String base, String shown) {
    this.inwards = new BaseReplacement(shown, base);
    this.outwards = new BaseReplacement(base, shown);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse to) {
      RewrittenResponse rewritten = new RewrittenResponse(to, outwards);
      chain.doFilter(new RewrittenRequest(asked, inwards), rewritten);
      rewritten.finish();
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Parameters of a form or of the address, by their names. */
  static Map<String, String[]> replaced(Map<String, String[]> parameters, BaseReplacement by) {
    Map<String, String[]> replaced = new LinkedHashMap<>(parameters);
    replaced.replaceAll((name, values) -> Arrays.stream(values).map(by::in).toArray(String[]::new));
    return replaced;
  }
}
