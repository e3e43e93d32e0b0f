package org.newsgraph.rdf;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Collects the triples of one named graph, each once. */
final class GraphBuilder {

  private final Node graph;
  private final Set<Quad> quads = new LinkedHashSet<>();

  GraphBuilder(Node graph) {
    this.graph = graph;
  }

  void add(Node subject, Node predicate, Node object) {
    quads.add(Quad.create(graph, subject, predicate, object));
  }

  void type(Node subject, Node type) {
    add(subject, RDF.Nodes.type, type);
  }

  void text(Node subject, Node predicate, String value) {
    add(subject, predicate, Literals.text(value));
  }

  void text(Node subject, Node predicate, Optional<String> value) {
    value.ifPresent(words -> text(subject, predicate, words));
  }

  void texts(Node subject, Node predicate, Collection<String> values) {
    values.forEach(value -> text(subject, predicate, value));
  }

  /** Adds the value {@code true}, or nothing if the value is false. */
  void flag(Node subject, Node predicate, boolean value) {
    if (value) {
      add(subject, predicate, Literals.bool(true));
    }
  }

  List<Quad> quads() {
    return List.copyOf(quads);
  }
}
