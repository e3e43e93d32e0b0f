package org.newsgraph.web.api;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What the store's things are called and where their pages are, for one page: what a name was found
 * for is not looked up again. Needs a transaction.
 */
final class StoreNames {

  private static final Node FILE =
      NodeFactory.createURI("https://w3id.org/newsgraph/ontology#file");

  /** Best first. */
  private static final List<Node> LABELS =
      List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode(), FILE);

  private final DatasetGraph dataset;
  private final String base;
  private final Pattern inArticle;
  private final Map<Node, Optional<String>> labels = new HashMap<>();

  StoreNames(DatasetGraph dataset, String base) {
    this.dataset = dataset;
    this.base = base;
    this.inArticle = Pattern.compile(Pattern.quote(base) + "(article/[0-9a-f]+)(?:/.*)?");
  }

  boolean isOfStore(Node iri) {
    return iri.getURI().startsWith(base);
  }

  /** The first of the labels of the best kind, so that it is always the same. */
  Optional<String> label(Node iri) {
    return labels.computeIfAbsent(
        iri, it -> LABELS.stream().flatMap(kind -> firstLabel(it, kind).stream()).findFirst());
  }

  private Optional<String> firstLabel(Node iri, Node kind) {
    Iterator<Quad> found = dataset.find(Node.ANY, iri, kind, Node.ANY);
    return Iter.asStream(found)
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder());
  }

  /** Where a thing's page is: here if it is of the store, else where its IRI says on the web. */
  Optional<String> href(Node iri) {
    if (isOfStore(iri)) {
      return Optional.of("/" + iri.getURI().substring(base.length()));
    }
    return Optional.of(iri.getURI())
        .filter(it -> it.startsWith("https://") || it.startsWith("http://"));
  }

  /** The path of the article that something belongs to, or that it is; empty if it is no part. */
  Optional<String> articleOf(Node iri) {
    Matcher part = inArticle.matcher(iri.getURI());
    return part.matches() ? Optional.of("/" + part.group(1)) : Optional.empty();
  }

  /** The path of the article of a file's name; empty if there is none, or several. */
  Optional<String> articleOfFile(Node file) {
    List<Node> articles =
        Iter.asStream(dataset.find(Node.ANY, Node.ANY, FILE, file))
            .map(Quad::getSubject)
            .distinct()
            .limit(2)
            .toList();
    return articles.size() == 1 ? href(articles.get(0)) : Optional.empty();
  }
}
