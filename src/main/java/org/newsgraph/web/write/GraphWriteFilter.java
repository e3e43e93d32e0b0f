package org.newsgraph.web.write;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.HttpRequests;

/**
 * Answers {@code PUT} and {@code DELETE /data?graph=…}, which replace and remove the facts of an
 * article by the Graph Store Protocol; reading requests go on to Fuseki. Only formats of RDF that
 * refer to nothing outside are read.
 */
public final class GraphWriteFilter implements Filter {

  private final GraphWriteServlet servlet;

  /** Creates a filter that hands graphs to a submission service. */
  public GraphWriteFilter(ArticleSubmission intake) {
    this.servlet = new GraphWriteServlet(intake);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http && !HttpRequests.isSafe(http)) {
      servlet.service(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static final class GraphWriteServlet extends WriteServlet {

    @Serial private static final long serialVersionUID = 1L;

    private static final Map<String, Lang> LANGUAGES =
        Map.of("text/turtle", Lang.TURTLE, "application/n-triples", Lang.NTRIPLES);

    private final transient ArticleSubmission intake;

    GraphWriteServlet(ArticleSubmission intake) {
      this.intake = intake;
    }

    @Override
    ArticleSubmission.Receipt write(HttpServletRequest request) throws IOException {
      String article =
          Optional.ofNullable(request.getParameter("graph"))
              .orElseThrow(
                  () ->
                      new HttpException(
                          HttpServletResponse.SC_BAD_REQUEST,
                          "Say which article's graph: /data?graph=IRI"));
      return switch (request.getMethod()) {
        case "PUT" -> intake.replace(article, facts(article, request));
        case "DELETE" -> intake.remove(article);
        default ->
            throw new HttpException(
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                "A graph can be read, put and deleted: GET, HEAD, PUT, DELETE.");
      };
    }

    private static Graph facts(String article, HttpServletRequest request) throws IOException {
      Lang language =
          Optional.ofNullable(ContentType.create(request.getContentType()))
              .map(type -> LANGUAGES.get(type.getContentTypeStr()))
              .orElseThrow(
                  () ->
                      new HttpException(
                          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                          "Send text/turtle or application/n-triples."));
      try {
        return RDFParser.source(request.getInputStream()).lang(language).base(article).toGraph();
      } catch (RiotException e) {
        throw new HttpException(HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
      }
    }
  }
}
