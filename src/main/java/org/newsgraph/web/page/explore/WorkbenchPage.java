package org.newsgraph.web.page.explore;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.query.SavedQuery;
import org.newsgraph.web.page.Page;

/** The SPARQL workbench: an editor, and the saved queries as examples. */
public final class WorkbenchPage {

  private static final String FIRST_QUERY =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?who ?stance ?content
      WHERE {
        ?statement ng:speaker ?speaker ;
          ng:stance ?stance ;
          ng:content ?content .
        ?speaker rdfs:label ?who .
      }
      LIMIT 100
      """;

  private WorkbenchPage() {}

  /**
   * What the page shows.
   *
   * @param examples the saved queries, by name
   * @param query what stands in the editor at first
   */
  public record View(List<Example> examples, String query) {

    /** Copies the list. */
    public View {
      examples = List.copyOf(examples);
    }
  }

  /**
   * A saved query as an example.
   *
   * @param name of the saved query
   * @param summary what it answers, in a line
   * @param sparql that can be run: mandatory parameters have their example values
   */
  public record Example(String name, String summary, String sparql) {

    private static Example of(SavedQuery query) {
      Map<String, String> values =
          query.parameters().stream()
              .filter(Parameter::mandatory)
              .filter(parameter -> parameter.example().isPresent())
              .collect(Collectors.toMap(Parameter::name, p -> p.example().orElseThrow()));
      // a query that can be run as it is keeps the layout and comments of its file
      String sparql = values.isEmpty() ? query.sparql() : query.bind(values).serialize();
      return new Example(query.name(), query.summary(), sparql);
    }
  }

  /** The page with these queries as examples. */
  public static Page page(SavedQueries queries) {
    List<Example> examples = queries.all().stream().map(Example::of).toList();
    return new Page("workbench", "Workbench – NewsGraph", new View(examples, FIRST_QUERY));
  }
}
