package org.newsgraph.web.page.workbench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.query.SavedQuery;
import org.newsgraph.web.page.Page;

/**
 * The editor and what to begin with.
 *
 * @param examples the saved queries, by name
 * @param query what stands in the editor at first
 */
public record WorkbenchView(List<Example> examples, String query) {

  private static final String FIRST =
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

  /**
   * A query to begin with.
   *
   * @param name of the saved query
   * @param summary what it answers, in a line
   * @param sparql with examples in the place of parameters that it cannot do without
   */
  public record Example(String name, String summary, String sparql) {

    static Example of(SavedQuery query) {
      return new Example(query.name(), query.summary(), runnable(query));
    }

    /** As it is in its file, unless it needs a value. */
    private static String runnable(SavedQuery query) {
      Map<String, String> values =
          query.parameters().stream()
              .filter(Parameter::mandatory)
              .filter(parameter -> parameter.example().isPresent())
              .collect(Collectors.toMap(Parameter::name, p -> p.example().orElseThrow()));
      return values.isEmpty() ? query.sparql() : query.bind(values).serialize();
    }
  }

  /** Copies the list. */
  public WorkbenchView {
    examples = List.copyOf(examples);
  }

  /** The page. */
  public static Page page(SavedQueries queries) {
    List<Example> examples = queries.all().stream().map(Example::of).toList();
    return new Page("workbench", "Workbench – NewsGraph", new WorkbenchView(examples, FIRST));
  }
}
