package org.newsgraph.web.sparql.w3c;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A test of a query: what it should answer, or whether it is one.
 *
 * @param name the suite, the group and the test's name in it
 * @param kind the local name of its class
 * @param query the file of the query
 * @param text the query
 * @param data files of the default graph
 * @param graphs files of the named graphs, which bear the names of their files
 * @param result the file of what it answers, if it is about that
 */
record QueryTest(
    String name,
    String kind,
    String query,
    String text,
    List<String> data,
    List<String> graphs,
    Optional<String> result) {

  private static final Pattern SERVICE = Pattern.compile("(?i)\\bSERVICE\\b");

  private static final String LISTED =
      """
      PREFIX mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#>
      PREFIX qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#>
      SELECT ?test ?kind ?query ?result
             (GROUP_CONCAT(DISTINCT ?graph) AS ?graphs) (GROUP_CONCAT(DISTINCT ?file) AS ?data)
      {
        ?test a ?type ; mf:action ?action .
        BIND (STRAFTER(STR(?type), "#") AS ?kind)
        FILTER (?kind IN ("QueryEvaluationTest", "CSVResultFormatTest", "PositiveSyntaxTest",
          "PositiveSyntaxTest11", "NegativeSyntaxTest", "NegativeSyntaxTest11"))
        OPTIONAL { ?action qt:query ?asked }
        BIND (COALESCE(?asked, ?action) AS ?query)
        OPTIONAL { ?action qt:data ?file }
        OPTIONAL { ?action qt:graphData ?graph }
        OPTIONAL { ?test mf:result ?result }
      }
      GROUP BY ?test ?kind ?query ?result
      ORDER BY ?test
      """;

  /** All tests of the suites whose query is there. */
  static List<QueryTest> all(SuiteFiles files) {
    return files.manifests().stream().flatMap(manifest -> listed(files, manifest)).toList();
  }

  private static Stream<QueryTest> listed(SuiteFiles files, String manifest) {
    try (QueryExec list = QueryExec.graph(files.graph(manifest)).query(LISTED).build()) {
      return list.select().stream()
          .filter(row -> files.has(text(row, "query")))
          .map(row -> of(row, files, manifest))
          .toList()
          .stream();
    }
  }

  private static QueryTest of(Binding row, SuiteFiles files, String manifest) {
    String query = text(row, "query");
    return new QueryTest(
        manifest.replaceAll("^.*example/|manifest.ttl$", "")
            + text(row, "test").replaceAll("^.*#", ""),
        text(row, "kind"),
        query,
        files.query(query),
        several(row, "data"),
        several(row, "graphs"),
        Optional.of(text(row, "result")).filter(iri -> !iri.isEmpty()));
  }

  private static List<String> several(Binding row, String column) {
    return Stream.of(text(row, column).split(" ")).filter(iri -> !iri.isEmpty()).toList();
  }

  private static String text(Binding row, String column) {
    Node term = row.get(Var.alloc(column));
    if (term == null) {
      return "";
    }
    return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
  }

  /** Whether it is about a text that is no query. */
  boolean ofNoQuery() {
    return kind.startsWith("Negative");
  }

  /** Whether the query asks another server. */
  boolean asksAnotherServer() {
    return SERVICE.matcher(text).find();
  }
}
