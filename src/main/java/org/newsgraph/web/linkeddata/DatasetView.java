package org.newsgraph.web.linkeddata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsgraph.query.Ontology;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.web.http.Validators;
import org.newsgraph.web.page.Page;

/**
 * What the page about the dataset shows.
 *
 * @param built the time of the last build, as ISO 8601 writes it; empty for an empty store
 * @param triples the number of distinct triples in all graphs
 * @param classes the number of instances of each class
 * @param properties the number of triples of each property
 */
public record DatasetView(String built, long triples, List<Count> classes, List<Count> properties) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Returns the time of the last build for people; {@link #built} must not be empty. */
  public String builtInWords() {
    return MINUTE.format(Instant.parse(built));
  }

  /**
   * The number of uses of a term.
   *
   * @param name with a prefix
   * @param iri of the term
   * @param count of instances or triples
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
