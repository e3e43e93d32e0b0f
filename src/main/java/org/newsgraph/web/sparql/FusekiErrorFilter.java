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
 * Answers requests on which Fuseki itself fails with 500 and a stack trace in the log: parameters
 * that cannot be decoded, such as {@code query=%zz}, and error messages that quote characters
 * beyond ASCII, for which Fuseki sets a wrong {@code Content-Length}.
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
    chain.doFilter(request, new WithoutContentLength((HttpServletResponse) response));
  }

  private static final class WithoutContentLength extends HttpServletResponseWrapper {

    WithoutContentLength(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setContentLength(int length) {
      // Jetty counts the bytes itself
    }
  }
}
