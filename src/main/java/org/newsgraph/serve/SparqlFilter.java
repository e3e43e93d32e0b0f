package org.newsgraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Answers a request without a query by describing the service, as SPARQL 1.1 asks. */
final class SparqlFilter implements Filter {

  private static final String DESCRIPTION =
      """
      @prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
      @prefix formats: <http://www.w3.org/ns/formats/> .

      <%1$s#service> a sd:Service ;
        sd:endpoint <%1$s> ;
        sd:supportedLanguage sd:SPARQL11Query ;
        sd:feature sd:UnionDefaultGraph ;
        sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML ,
          formats:SPARQL_Results_CSV , formats:SPARQL_Results_TSV ,
          formats:Turtle , formats:N-Triples , formats:RDF_XML , formats:JSON-LD ;
        sd:defaultDataset <%1$s#dataset> .
      <%1$s#dataset> a sd:Dataset ;
        sd:defaultGraph <%1$s#union> .
      <%1$s#union> a sd:Graph .
      """;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && http.getMethod().equals("GET")
        && http.getQueryString() == null) {
      response.setContentType("text/turtle;charset=utf-8");
      response.getWriter().print(DESCRIPTION.formatted(http.getRequestURL()));
      return;
    }
    chain.doFilter(request, response);
  }
}
