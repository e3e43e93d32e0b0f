package org.newsgraph.web.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.eclipse.jetty.http.BadMessageException;

/**
 * Lets Fuseki refuse a request where it would fail instead, with 500 and a trace in the log: if the
 * parameters cannot be decoded, such as {@code query=%zz}, and if its words of refusal quote
 * letters beyond ASCII, whose bytes it counts wrongly.
 */
public final class FusekiErrorFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      request.getParameterMap();
    } catch (BadMessageException e) {
      ((HttpServletResponse) response).setStatus(e.getCode());
      response.setContentType("text/plain;charset=utf-8");
      response.getWriter().println("The parameters cannot be read: are they percent-encoded?");
      return;
    }
    chain.doFilter(request, new Uncounted((HttpServletResponse) response));
  }

  private static final class Uncounted extends HttpServletResponseWrapper {

    Uncounted(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setContentLength(int length) {
      // the server counts what is written
    }
  }
}
