package org.newsgraph.web.page.explore;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * Answers with the terms that the editor completes: those of the ontology and its shapes, as JSON.
 */
public final class TermsServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TERMS =
      Stream.of("newsgraph.ttl", "shapes.ttl")
          .map(TermsServlet::read)
          .flatMap(TermsServlet::terms)
          .collect(Collectors.toCollection(TreeSet::new));

  private static Graph read(String file) {
    return RDFParser.create()
        .source(TermsServlet.class.getResourceAsStream("/org/newsgraph/ontology/" + file))
        .lang(Lang.TURTLE)
        .toGraph();
  }

  private static Stream<String> terms(Graph graph) {
    return graph.stream()
        .flatMap(TermsServlet::nodes)
        .filter(Node::isURI)
        .flatMap(node -> Stream.ofNullable(graph.getPrefixMapping().qnameFor(node.getURI())))
        .filter(name -> !name.startsWith("sh:"));
  }

  private static Stream<Node> nodes(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    JSON.writeValue(response.getOutputStream(), TERMS);
  }
}
