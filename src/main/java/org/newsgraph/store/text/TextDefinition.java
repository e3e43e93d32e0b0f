package org.newsgraph.store.text;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.store.export.Delta;

/** Which quads go into a full-text index, and how. Each is a document of its own. */
public final class TextDefinition {

  /** Changes when the same quads are indexed otherwise, so that older indexes are made again. */
  private static final String VERSION = "1";

  private final List<Node> properties;
  private final Set<Node> once;
  private final EntityDefinition fields;

  public TextDefinition(TextProperties text) {
    this.properties =
        Stream.concat(text.perGraph().stream(), text.once().stream())
            .map(NodeFactory::createURI)
            .toList();
    this.once = new HashSet<>(properties.subList(text.perGraph().size(), properties.size()));
    this.fields = fields(properties);
  }

  private static EntityDefinition fields(List<Node> properties) {
    EntityDefinition fields =
        new EntityDefinition(
            "uri", properties.isEmpty() ? "text" : properties.get(0).getLocalName());
    properties.forEach(property -> fields.set(property.getLocalName(), property));
    fields.setGraphField("graph");
    fields.setLangField("lang");
    fields.setUidField("uid");
    return fields;
  }

  /** The names of the fields, as queries use them. */
  EntityDefinition fields() {
    return fields;
  }

  /** Tells one way of indexing from another. */
  String fingerprint() {
    return VERSION + properties + once.size();
  }

  TextIndexConfig config() {
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(new FoldingAnalyzer());
    config.setValueStored(true);
    return config;
  }

  /**
   * Puts all of a dataset into an index that is empty. The reader's transaction is the caller's.
   */
  void addAll(DatasetGraph dataset, TextIndex index) {
    for (Node property : properties) {
      Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY);
      Optional<Quad> last = Optional.empty();
      while (quads.hasNext()) {
        Quad quad = quads.next();
        // the same triples of several graphs follow one another, by TDB2's indexes
        if (!isOnce(quad) || last.filter(it -> it.asTriple().equals(quad.asTriple())).isEmpty()) {
          entity(quad).ifPresent(index::addEntity);
        }
        last = Optional.of(quad);
      }
    }
  }

  /**
   * Brings an index to what a dataset holds after a change. Applied twice it does the same as once.
   */
  void follow(Delta delta, DatasetGraph dataset, TextIndex index) {
    delta.removed(
        quad -> {
          if (!isOnce(quad) || !saysStill(dataset, quad)) {
            entity(quad).ifPresent(index::deleteEntity);
          }
        });
    delta.added(
        quad ->
            entity(quad)
                .ifPresent(
                    entity -> {
                      index.deleteEntity(entity);
                      index.addEntity(entity);
                    }));
  }

  private boolean isOnce(Quad quad) {
    return once.contains(quad.getPredicate());
  }

  private static boolean saysStill(DatasetGraph dataset, Quad quad) {
    return dataset
        .findNG(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject())
        .hasNext();
  }

  private Optional<Entity> entity(Quad quad) {
    Node graph = isOnce(quad) ? Quad.unionGraph : quad.getGraph();
    return Optional.ofNullable(
        TextQueryFuncs.entityFromQuad(
            fields, graph, quad.getSubject(), quad.getPredicate(), quad.getObject()));
  }
}
