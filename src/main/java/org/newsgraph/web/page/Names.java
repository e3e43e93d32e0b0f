package org.newsgraph.web.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;

/** Says what things are called. */
public final class Names {

  private static final int LONGEST = 90;

  /** What serves as a name, the best first: a label, the content of a statement, a file. */
  private static final List<String> PROPERTIES =
      List.of(
          "prefLabel",
          "label",
          "title",
          "content",
          "description",
          "anchorOf",
          "wasQuotedFrom",
          "file");

  /** Articles name the same actor in several ways; the usual one names it best. */
  private static final Comparator<Row> BEST_FIRST =
      Comparator.comparing(Names::rank)
          .thenComparing(row -> -row.integer("times"))
          .thenComparing(row -> row.text("text").length())
          .thenComparing(row -> row.text("text"));

  private final Questions questions;
  private final String base;

  public Names(Questions questions, String base) {
    this.questions = questions;
    this.base = base;
  }

  /** A name for each; of what has none, the last part of its IRI, or all of another site's. */
  public Map<String, Named> of(Collection<String> iris) {
    Set<String> things = Set.copyOf(iris);
    Map<String, Named> names = new HashMap<>();
    things.forEach(iri -> names.put(iri, new Named(iri, fallback(iri))));
    questions
        .askEach(
            "names",
            "thing",
            things.stream().map(NodeFactory::createURI).collect(Collectors.toUnmodifiableList()))
        .stream()
        .sorted(BEST_FIRST.reversed())
        .forEach(row -> names.put(row.text("thing"), named(row)));
    return Map.copyOf(names);
  }

  /** The name of one thing. */
  public Named of(String iri) {
    return of(List.of(iri)).getOrDefault(iri, new Named(iri, iri));
  }

  /** The names of several, in their order. */
  public List<Named> inOrder(List<String> iris) {
    Map<String, Named> names = of(iris);
    return iris.stream().map(iri -> names.getOrDefault(iri, new Named(iri, iri))).toList();
  }

  private String fallback(String iri) {
    return iri.startsWith(base) ? Vocabulary.localName(iri).replace('-', ' ') : iri;
  }

  private static Named named(Row row) {
    return new Named(row.text("thing"), shortened(row.text("text")));
  }

  private static int rank(Row row) {
    return PROPERTIES.indexOf(Vocabulary.localName(row.text("property")));
  }

  private static String shortened(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, LONGEST)).strip() + "…";
  }
}
