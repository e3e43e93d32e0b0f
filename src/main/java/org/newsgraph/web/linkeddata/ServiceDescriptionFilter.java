package org.newsgraph.web.linkeddata;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.web.http.HttpRequests;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Representation;

/**
 * Answers a request to the SPARQL endpoint that has no query string with a <a
 * href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>,
 * and leads a browser to the workbench.
 */
public final class ServiceDescriptionFilter implements Filter {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  /** As the W3C names them. */
  private static final List<String> RESULT_FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD");

  private final ReadOnlyServlet description = new ServiceDescription();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && HttpRequests.isRead(http)
        && Optional.ofNullable(http.getQueryString()).orElse("").isEmpty()) {
      description.service(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** A servlet for its handling of errors. */
  private static final class ServiceDescription extends ReadOnlyServlet {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Representation representation = RdfFormats.DOCUMENT.best(request);
      response.setHeader("Vary", "Accept");
      if (representation.equals(Representation.HTML)) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/workbench");
        return;
      }
      response.setContentType(representation.contentType());
      RdfFormats.write(
          graph(HttpRequests.serverAddress(request) + "sparql"),
          representation,
          response.getOutputStream());
    }
  }

  private static Graph graph(String endpoint) {
    Model model = ModelFactory.createModelForGraph(GraphFactory.createDefaultGraph());
    model.setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
    Resource service =
        model
            .createResource(endpoint + "#service")
            .addProperty(RDF.type, sd("Service"))
            .addProperty(property("endpoint"), model.createResource(endpoint))
            .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
            .addProperty(property("feature"), sd("UnionDefaultGraph"))
            .addProperty(property("defaultDataset"), dataset(model, endpoint));
    RESULT_FORMATS.forEach(
        format ->
            service.addProperty(property("resultFormat"), model.createResource(FORMATS + format)));
    return model.getGraph();
  }

  private static Resource dataset(Model model, String endpoint) {
    Resource union = model.createResource(endpoint + "#union").addProperty(RDF.type, sd("Graph"));
    return model
        .createResource(endpoint + "#dataset")
        .addProperty(RDF.type, sd("Dataset"))
        .addProperty(property("defaultGraph"), union);
  }

  private static Resource sd(String name) {
    return ResourceFactory.createResource(SD + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SD, name);
  }
}
