package org.newsgraph.web.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Puts descriptions into words: names instead of IRIs. */
public final class Describer {

  private final Names names;

  public Describer(Names names) {
    this.names = names;
  }

  /** The properties in words, but for some. */
  public List<Property> properties(Description description, Set<String> without) {
    List<String> shown =
        description.properties().stream().filter(name -> !without.contains(name)).toList();
    Map<String, Named> labels =
        names.of(
            shown.stream()
                .filter(name -> !name.equals(Vocabulary.TYPE))
                .flatMap(name -> iris(description, name))
                .toList());
    return shown.stream()
        .map(
            name ->
                new Property(
                    Vocabulary.words(name),
                    description.nodes(name).stream().map(it -> value(it, labels)).toList()))
        .toList();
  }

  private static Stream<String> iris(Description description, String property) {
    return description.nodes(property).stream().filter(Node::isURI).map(Node::getURI);
  }

  private static Property.Value value(Node node, Map<String, Named> labels) {
    if (node.isLiteral()) {
      return new Property.Value(node.getLiteralLexicalForm(), "");
    }
    String iri = node.toString();
    if (iri.startsWith(Vocabulary.NG)) {
      return new Property.Value(Vocabulary.words(iri), "");
    }
    Named name = labels.get(iri);
    return name == null
        ? new Property.Value(Vocabulary.words(iri), "")
        : new Property.Value(name.label(), iri);
  }
}
