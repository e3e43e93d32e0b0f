package org.newsgraph.web.linkeddata;

import java.util.List;
import java.util.Map;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.web.http.Validators;
import org.newsgraph.web.page.Page;

/**
 * What the data is, how much of it there is, and where it can be had.
 *
 * @param built when, empty if nothing is built
 * @param triples different ones, in all graphs together
 * @param classes how many things each class has
 * @param properties how many triples each property has
 */
public record DatasetView(String built, long triples, List<Count> classes, List<Count> properties) {

  /**
   * How often a term is used.
   *
   * @param name with a prefix
   * @param iri of the term
   * @param count of things or triples
   */
  public record Count(String name, String iri, long count) {

    private static List<Count> of(Map<String, Long> counts) {
      return counts.entrySet().stream()
          .map(entry -> new Count(name(entry.getKey()), entry.getKey(), entry.getValue()))
          .sorted((a, b) -> Long.compare(b.count(), a.count()))
          .toList();
    }

    private static String name(String iri) {
      return Ontology.TERMS.getPrefixMapping().shortForm(iri);
    }
  }

  static Page page(Manifest manifest, DatasetStatistics statistics) {
    return new Page(
        "dataset",
        "About the data – NewsGraph",
        new DatasetView(
            Validators.modified(manifest).map(Object::toString).orElse(""),
            statistics.triples(),
            Count.of(statistics.classes()),
            Count.of(statistics.properties())));
  }
}
