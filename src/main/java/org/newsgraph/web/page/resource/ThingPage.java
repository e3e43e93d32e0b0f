package org.newsgraph.web.page.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;
import org.newsgraph.web.page.resource.ResourceProperties.Property;
import org.newsgraph.web.page.resource.ResourceProperties.Value;

/** The page of a resource that has no page of its own kind: a number, a phrase, a membership … */
public final class ThingPage {

  private static final int MOST = 50;
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(Vocabulary.TYPE, Vocabulary.QUOTED_FROM);

  private final PageQueries queries;
  private final NameReader names;

  /**
   * What the page shows.
   *
   * @param thing by the words that it was read from
   * @param kind its classes, in words
   * @param evidence the words of articles that it was read from
   * @param properties that it has
   * @param references other resources that refer to it, by the property with which they do
   */
  public record View(
      NamedResource thing,
      String kind,
      List<Excerpt> evidence,
      List<Property> properties,
      List<Property> references) {

    /** Copies the lists. */
    public View {
      evidence = List.copyOf(evidence);
      properties = List.copyOf(properties);
      references = List.copyOf(references);
    }
  }

  ThingPage(PageQueries queries, NameReader names) {
    this.queries = queries;
    this.names = names;
  }

  Page page(ResourceProperties resource) {
    NamedResource thing = names.name(resource.iri());
    Stream<String> phrases =
        Stream.concat(
            Stream.of(resource.iri()), resource.texts(Vocabulary.QUOTED_FROM).stream().limit(MOST));
    View view =
        new View(
            thing,
            resource.kind(),
            new QuoteReader(queries).phrases(phrases.toList()),
            resource.shown(names, SHOWN_ELSEWHERE),
            references(resource.iri()));
    return new Page("thing", thing.label() + " – NewsGraph", view);
  }

  private List<Property> references(String iri) {
    List<Row> rows =
        queries.select("references", Map.of("thing", NodeFactory.createURI(iri)), 0, MOST);
    Map<String, NamedResource> labels =
        names.names(rows.stream().map(row -> row.text("other")).toList());
    return FactReader.grouped(rows, "property").entrySet().stream()
        .map(
            property ->
                new Property(
                    Vocabulary.label(property.getKey()), values(property.getValue(), labels)))
        .toList();
  }

  private static List<Value> values(List<Row> rows, Map<String, NamedResource> labels) {
    return rows.stream()
        .map(row -> row.text("other"))
        .map(iri -> new Value(labels.getOrDefault(iri, new NamedResource(iri, iri)).label(), iri))
        .toList();
  }
}
