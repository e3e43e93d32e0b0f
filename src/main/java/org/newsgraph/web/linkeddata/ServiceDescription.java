package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.web.http.Address;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.ReadOnlyServlet;

/**
 * Says what the SPARQL endpoint can do, in the terms of <a
 * href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>.
 */
public final class ServiceDescription extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  /** The names of the formats are the W3C's own. */
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD");

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Representation form = RdfFormats.GRAPH.best(request);
    response.setHeader("Vary", "Accept");
    response.setContentType(form.contentType());
    RdfFormats.write(graph(Address.of(request) + "sparql"), form, response.getOutputStream());
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
    RESULTS.forEach(
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
