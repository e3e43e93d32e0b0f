package org.newsgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** All that the store says of a thing. */
public final class Description {

  private final Map<String, List<Node>> values;

  private Description(Map<String, List<Node>> values) {
    this.values = values;
  }

  public static Description of(Questions questions, String iri) {
    Map<String, List<Node>> values = new LinkedHashMap<>();
    questions
        .ask("properties", Map.of("thing", NodeFactory.createURI(iri)))
        .forEach(
            row ->
                values
                    .computeIfAbsent(row.text("property"), key -> new ArrayList<>())
                    .add(row.terms().get("value")));
    return new Description(values);
  }

  /** Whether the store says nothing. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The IRIs of the properties, in their order. */
  List<String> properties() {
    return List.copyOf(values.keySet());
  }

  /** The values of a property; none if it has none. */
  List<Node> nodes(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** The same as text: lexical forms and IRIs. */
  public List<String> texts(String property) {
    return nodes(property).stream()
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .toList();
  }

  /** The first value of a property as text. */
  public Optional<String> text(String property) {
    return texts(property).stream().findFirst();
  }

  /** Whether it is of a class. */
  public boolean isA(String type) {
    return texts(Vocabulary.TYPE).contains(type);
  }

  /** Whether it is of one of these classes of ours. */
  public boolean isAnyOf(Set<String> names) {
    return names.stream().anyMatch(name -> isA(Vocabulary.NG + name));
  }

  /** Its classes in words; "thing" if it has none. */
  public String kind() {
    String kinds =
        texts(Vocabulary.TYPE).stream().map(Vocabulary::words).collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "thing" : kinds;
  }
}
