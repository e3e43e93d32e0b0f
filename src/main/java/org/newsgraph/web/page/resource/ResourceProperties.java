package org.newsgraph.web.page.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.query.Ontology;
import org.newsgraph.web.page.PageQueries;

/** All properties of a resource, in any graph of the store. */
public final class ResourceProperties {

  /** Files of others, by what their IRIs begin with. */
  private static final Map<String, String> AUTHORITIES =
      Map.of(
          "http://www.wikidata.org/entity/", "Wikidata",
          "https://sws.geonames.org/", "GeoNames");

  private final String iri;
  private final Map<String, List<Node>> values;

  /**
   * A property with its values, as a page shows them.
   *
   * @param name of the property, in words
   * @param values at least one
   */
  public record Property(String name, List<Value> values) {

    /** Copies the list. */
    public Property {
      values = List.copyOf(values);
    }
  }

  /**
   * A value of a property.
   *
   * @param text to show
   * @param iri of the resource that it is; empty if it is only text
   */
  public record Value(String text, String iri) {

    static Value text(String text) {
      return new Value(text, "");
    }
  }

  private ResourceProperties(String iri, Map<String, List<Node>> values) {
    this.iri = iri;
    this.values = values;
  }

  /** Reads the properties of a resource; none if the store does not know it. */
  static ResourceProperties read(PageQueries queries, String iri) {
    Map<String, List<Node>> values = new LinkedHashMap<>();
    queries
        .select("properties", Map.of("thing", NodeFactory.createURI(iri)))
        .forEach(
            row ->
                values
                    .computeIfAbsent(row.text("property"), key -> new ArrayList<>())
                    .add(row.terms().get("value")));
    return new ResourceProperties(iri, values);
  }

  /** The IRI of the resource. */
  String iri() {
    return iri;
  }

  /** Whether the store has no statement about the resource. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The values of a property, IRIs and the lexical forms of literals; none if it has none. */
  List<String> texts(String property) {
    return nodes(property)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .toList();
  }

  /** The first value of a property. */
  Optional<String> text(String property) {
    return texts(property).stream().findFirst();
  }

  private Stream<Node> nodes(String property) {
    return values.getOrDefault(property, List.of()).stream();
  }

  /** Whether the resource is an instance of one of these classes. */
  boolean isAnyOf(Set<String> classes) {
    return texts(Vocabulary.TYPE).stream().anyMatch(classes::contains);
  }

  /** The labels of its classes, separated by commas; "thing" if it has none. */
  String kind() {
    String kinds =
        texts(Vocabulary.TYPE).stream().map(Vocabulary::label).collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "thing" : kinds;
  }

  /** The publisher and the date of an article, separated by a comma; empty if unknown. */
  String published() {
    return Stream.of(Vocabulary.PUBLISHER, Vocabulary.ISSUED)
        .flatMap(property -> text(property).stream())
        .collect(Collectors.joining(", "));
  }

  /**
   * The properties as a page shows them, with names in the place of IRIs.
   *
   * @param without the IRIs of properties to leave out
   */
  List<Property> shown(NameReader names, Set<String> without) {
    List<String> shown = values.keySet().stream().filter(name -> !without.contains(name)).toList();
    Map<String, NamedResource> labels =
        names.names(
            shown.stream()
                .filter(name -> !name.equals(Vocabulary.TYPE))
                .flatMap(this::nodes)
                .filter(Node::isURI)
                .map(Node::getURI)
                .toList());
    return shown.stream()
        .map(
            name ->
                new Property(
                    Vocabulary.label(name),
                    nodes(name).map(it -> value(name, it, labels)).toList()))
        .toList();
  }

  private static Value value(String property, Node node, Map<String, NamedResource> labels) {
    if (node.isLiteral()) {
      String text = node.getLiteralLexicalForm();
      return Value.text(
          property.equals(Vocabulary.PLACE_KIND) ? Ontology.conceptLabel(text) : text);
    }
    String iri = node.toString();
    NamedResource name = labels.get(iri);
    return iri.startsWith(Vocabulary.NG) || name == null
        ? Value.text(Vocabulary.label(iri))
        : new Value(elsewhere(iri).orElse(name.label()), iri);
  }

  /** How people call what another file has: "Wikidata Q212". */
  private static Optional<String> elsewhere(String iri) {
    return AUTHORITIES.entrySet().stream()
        .filter(authority -> iri.startsWith(authority.getKey()))
        .map(authority -> authority.getValue() + " " + Vocabulary.localName(iri))
        .findFirst();
  }
}
