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
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.newsgraph.store.content.Delta;

/** Which quads are in a full-text index, and in which fields. Each is a document of its own. */
public final class TextDefinition {

  /** To be raised when quads are indexed in another way, so that older indexes are made again. */
  private static final String VERSION = "1";

  private final List<Node> properties;
  private final Set<Node> once;
  private final EntityDefinition fields;

  /** Defines the index of some properties. */
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

  /** The fields, as Jena's text queries use them. */
  EntityDefinition fields() {
    return fields;
  }

  /** Differs for definitions that index differently. */
  String fingerprint() {
    return VERSION + properties + once.size();
  }

  TextIndexConfig config() {
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(new FoldingAnalyzer());
    config.setValueStored(true);
    return config;
  }

  /** Indexes a whole dataset, in a transaction of the caller's; the index must be empty. */
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
   * Applies a change that the dataset has already. Applied twice it has the same effect as once.
   */
  void apply(Delta delta, DatasetGraph dataset, TextIndex index) {
    delta.removed(
        quad -> {
          if (!isOnce(quad) || !contains(dataset, quad)) {
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

  private static boolean contains(DatasetGraph dataset, Quad quad) {
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

  /** Words by Unicode's rules, without case, accents and the possessive 's. */
  private static final class FoldingAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, normalize(field, new EnglishPossessiveFilter(words)));
    }

    /** Also used for prefix and fuzzy queries. */
    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }
  }
}
