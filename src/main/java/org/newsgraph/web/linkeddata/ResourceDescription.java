package org.newsgraph.web.linkeddata;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.query.Ontology;

/**
 * Describes an IRI of the store, as for DESCRIBE. If it names a graph, as that of an article does,
 * the description has this graph; otherwise the triples with the IRI as subject or object from all
 * graphs, and of the subjects what matters most. In either case it has the labels of the IRIs. To
 * be called in a transaction.
 */
final class ResourceDescription {

  /** The most triples with the IRI as object: a country is mentioned more often than one reads. */
  static final int INCOMING = 500;

  private static final String NG = "https://w3id.org/newsgraph/ontology#";

  /**
   * What is told of the things that point to the IRI: the words of a statement, a post's status.
   */
  private static final List<Node> DETAILS =
      Stream.of("article", "content", "stance", "date", "post", "status", "of")
          .map(name -> NodeFactory.createURI(NG + name))
          .toList();

  private static final Set<Node> LABELS = Set.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());

  private ResourceDescription() {}

  /** Returns whether the IRI names a graph, or is subject or object of a triple. */
  static boolean isKnown(DatasetGraph dataset, Node iri) {
    return dataset.containsGraph(iri)
        || dataset.contains(Node.ANY, iri, Node.ANY, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, Node.ANY, iri);
  }

  /** Returns the description with its prefixes; an {@code rdfs:comment} says if it was cut. */
  static Graph of(DatasetGraph dataset, Node iri) {
    Graph description = Ontology.graphWithPrefixes();
    Graph union = dataset.getUnionGraph();
    if (dataset.containsGraph(iri)) {
      dataset.getGraph(iri).find().forEachRemaining(description::add);
    } else {
      union.find(iri, Node.ANY, Node.ANY).forEachRemaining(description::add);
      addIncoming(union, iri, description);
    }
    named(description).forEach(node -> addLabels(union, node, description));
    return description;
  }

  private static void addIncoming(Graph union, Node iri, Graph description) {
    Iterator<Triple> all = union.find(Node.ANY, Node.ANY, iri);
    Iter.limit(all, INCOMING)
        .forEachRemaining(
            triple -> {
              description.add(triple);
              addDetails(union, triple.getSubject(), description);
            });
    if (all.hasNext()) {
      Node note =
          NodeFactory.createLiteralLang(
              "Of the triples that point to this, %d. Ask the SPARQL endpoint for all."
                  .formatted(INCOMING),
              "en");
      description.add(iri, RDFS.comment.asNode(), note);
    }
  }

  private static void addDetails(Graph union, Node subject, Graph description) {
    union.find(subject, RDF.Nodes.type, Node.ANY).forEachRemaining(description::add);
    DETAILS.forEach(
        detail -> union.find(subject, detail, Node.ANY).forEachRemaining(description::add));
  }

  private static Set<Node> named(Graph description) {
    Set<Node> nodes = new HashSet<>();
    description
        .find()
        .forEachRemaining(
            triple -> {
              nodes.add(triple.getSubject());
              nodes.add(triple.getObject());
            });
    nodes.removeIf(node -> !node.isURI());
    return nodes;
  }

  private static void addLabels(Graph union, Node node, Graph description) {
    LABELS.forEach(label -> union.find(node, label, Node.ANY).forEachRemaining(description::add));
  }
}
