package org.newsgraph.web.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.newsgraph.web.http.HttpRequests;
import org.newsgraph.web.linkeddata.ServiceDescription;

/** Answers a request without a query by describing the service, as SPARQL 1.1 asks. */
public final class SparqlFilter implements Filter {

  private final ServiceDescription description = new ServiceDescription();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && HttpRequests.gets(http)
        && Optional.ofNullable(http.getQueryString()).orElse("").isEmpty()) {
      description.service(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
