package org.newsgraph.web.page.resource;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;

/** Reads what to call resources. */
final class NameReader {

  private static final int LONGEST = 90;

  /** Local names of the properties whose value can serve as a name, the best first. */
  private static final List<String> PROPERTIES =
      List.of("prefLabel", "content", "description", "anchorOf", "wasQuotedFrom");

  /** Of several words that a thing rests on, the most frequent come first. */
  private static final Comparator<Row> BEST_FIRST =
      Comparator.comparing(NameReader::rank)
          .thenComparing(row -> -row.integer("times"))
          .thenComparing(row -> row.text("text").length())
          .thenComparing(row -> row.text("text"));

  private final PageQueries queries;
  private final String base;

  /**
   * @param base the beginning of the store's own IRIs
   */
  NameReader(PageQueries queries, String base) {
    this.queries = queries;
    this.base = base;
  }

  /**
   * The best name of each resource, by its IRI. Resources without a name get the last part of their
   * IRI if it is one of the store's, else the whole IRI.
   */
  Map<String, NamedResource> names(Collection<String> iris) {
    Set<String> distinct = Set.copyOf(iris);
    Map<String, NamedResource> names = new HashMap<>();
    distinct.forEach(iri -> names.put(iri, new NamedResource(iri, fallback(iri))));
    queries.selectEach("names", "thing", distinct).stream()
        .sorted(BEST_FIRST.reversed())
        .forEach(row -> names.put(row.text("thing"), named(row)));
    return Map.copyOf(names);
  }

  /** The name of one resource. */
  NamedResource name(String iri) {
    return inOrder(List.of(iri)).get(0);
  }

  /** The names of several resources, in the order of the IRIs. */
  List<NamedResource> inOrder(List<String> iris) {
    Map<String, NamedResource> names = names(iris);
    return iris.stream().map(iri -> names.getOrDefault(iri, new NamedResource(iri, iri))).toList();
  }

  private String fallback(String iri) {
    return iri.startsWith(base) ? Vocabulary.localName(iri).replace('-', ' ') : iri;
  }

  private static NamedResource named(Row row) {
    return new NamedResource(row.text("thing"), shortened(row.text("text")));
  }

  private static int rank(Row row) {
    return PROPERTIES.indexOf(Vocabulary.localName(row.text("property")));
  }

  static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + "…";
  }
}
