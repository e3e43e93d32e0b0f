package org.newsgraph.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Builds the SPARQL query that finds statements. Call the methods in the order in which they stand
 * here, so that the most selective patterns come first: words, then entities, then the rest.
 */
final class StatementQuery {

  /** How many of the best matches in the full-text index are looked at. */
  private static final int BEST = 2000;

  private static final String QUERY =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX text: <http://jena.apache.org/text#>
      SELECT DISTINCT ?article ?statement ?score
      WHERE {
      %s
      }
      """;

  private final List<String> patterns = new ArrayList<>();

  /** Statements whose content matches a Lucene query; the best matches come first. */
  void words(String lucene) {
    patterns.add(
        "(?statement ?score ?words ?article) text:query (ng:content %s %d) ."
            .formatted(literal(lucene), BEST));
  }

  /** Statements by one of these speakers. */
  void speakers(List<Node> speakers) {
    oneOf("who", speakers, "?statement ng:speaker ?who");
  }

  /** Statements that mention one of these places. */
  void places(List<Node> places) {
    oneOf("where", places, "?statement ng:mentions ?where");
  }

  /**
   * Statements by one of these states or by an actor that belongs to one, as an article or
   * background data says.
   */
  void states(List<Node> states) {
    oneOf(
        "state",
        states,
        "{ ?statement ng:speaker ?state } UNION"
            + " { ?statement ng:speaker ?member . GRAPH ?known { ?member ng:state ?state } }");
    patterns.add("?state a ng:State .");
  }

  /** Statements with a stance. */
  void stance(String stance) {
    patterns.add("GRAPH ?article { ?statement ng:stance %s }".formatted(literal(stance)));
  }

  /** Statements in articles of an outlet, given by a part of its name or web address. */
  void outlet(String outlet) {
    contents();
    patterns.add(
        """
        { ?article dcterms:publisher ?outlet } UNION { ?article dcterms:source ?outlet }
        FILTER (CONTAINS(LCASE(STR(?outlet)), LCASE(%s)))
        """
            .formatted(literal(outlet)));
  }

  /**
   * Statements said between two days, or whose article was issued then if it is not known when they
   * were said. A month matches if a part of it does.
   */
  void days(Optional<String> from, Optional<String> to) {
    contents();
    patterns.add(
        """
        OPTIONAL { ?statement ng:saidOn ?on }
        OPTIONAL { ?statement ng:saidFrom ?since }
        OPTIONAL { ?article dcterms:issued ?issued }
        OPTIONAL { ?article ng:sourceDate ?sourceDate }
        BIND (SUBSTR(STR(COALESCE(?on, ?since, ?issued, ?sourceDate)), 1, 10) AS ?day)
        """);
    from.ifPresent(day -> compare(">=", day));
    to.ifPresent(day -> compare("<=", day));
  }

  private void compare(String sign, String day) {
    patterns.add("FILTER (?day %s SUBSTR(%s, 1, STRLEN(?day)))".formatted(sign, literal(day)));
  }

  private void contents() {
    patterns.add("GRAPH ?article { ?statement ng:content ?content }");
  }

  /**
   * The first pattern binds its variable; a later one is a filter, so nothing is looked up twice.
   */
  private void oneOf(String variable, List<Node> nodes, String pattern) {
    if (patterns.isEmpty()) {
      String list = nodes.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" "));
      patterns.add("VALUES ?%s { %s } GRAPH ?article { %s }".formatted(variable, list, pattern));
    } else {
      String list =
          nodes.stream().map(node -> literal(node.getURI())).collect(Collectors.joining(", "));
      // compared as text: ARQ would repeat all that stands before for each IRI
      patterns.add(
          "GRAPH ?article { %s } FILTER (STR(?%s) IN (%s))".formatted(pattern, variable, list));
    }
  }

  private static String literal(String text) {
    return NodeFmtLib.strNT(NodeFactory.createLiteralString(text));
  }

  /** The query for one page of results. */
  String sparql(int limit, int offset) {
    boolean ranked = patterns.stream().anyMatch(pattern -> pattern.contains("text:query"));
    contents();
    return QUERY.formatted(String.join("\n", patterns))
        + (ranked ? "ORDER BY DESC(?score) ?statement " : "")
        + "LIMIT %d OFFSET %d".formatted(limit, offset);
  }
}
