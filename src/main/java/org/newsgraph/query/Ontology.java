package org.newsgraph.query;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The vocabulary of the data and its shapes, as they are packaged with the program. */
public final class Ontology {

  /** The terms; not to be changed. */
  public static final Graph TERMS = parse("/org/newsgraph/ontology/newsgraph.ttl");

  /** The SHACL shapes of the data; not to be changed. */
  public static final Graph SHAPES = parse("/org/newsgraph/ontology/shapes.ttl");

  /** The labels of the terms, by their IRIs. */
  private static final Map<String, String> LABELS =
      index(RDFS.label, triple -> triple.getSubject().getURI(), Ontology::text);

  /** The IRIs of the concepts, by their notations. */
  private static final Map<String, String> CONCEPTS =
      index(SKOS.notation, Ontology::text, triple -> triple.getSubject().getURI());

  private Ontology() {}

  /** Returns an empty graph with the prefixes of the ontology. */
  public static Graph graphWithPrefixes() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(TERMS.getPrefixMapping());
    return graph;
  }

  /** The label of a term by its IRI; empty if it is none of the ontology. */
  public static Optional<String> label(String iri) {
    return Optional.ofNullable(LABELS.get(iri));
  }

  /**
   * What people read in place of a value of kind, status or type: data holds the notation of a
   * concept, this is its label; the notation itself if there is no such concept.
   */
  public static String conceptLabel(String notation) {
    return Optional.ofNullable(CONCEPTS.get(notation)).flatMap(Ontology::label).orElse(notation);
  }

  private static Map<String, String> index(
      Property property, Function<Triple, String> key, Function<Triple, String> value) {
    return Iter.asStream(TERMS.find(Node.ANY, property.asNode(), Node.ANY))
        .collect(Collectors.toUnmodifiableMap(key, value));
  }

  private static String text(Triple triple) {
    return triple.getObject().getLiteralLexicalForm();
  }

  private static Graph parse(String file) {
    InputStream resource = Ontology.class.getResourceAsStream(file);
    if (resource == null) {
      throw new IllegalStateException("the program lacks its file " + file);
    }
    return RDFParser.source(resource).lang(Lang.TURTLE).toGraph();
  }
}
