package org.newsgraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.newsgraph.store.Store;

/** What readers look at: paths of pages, by what they show. */
final class PagePaths {

  private static final int EACH = 10;
  private static final String NG = "https://w3id.org/newsgraph/ontology#";

  private PagePaths() {}

  /** Some pages of each kind. */
  static Map<String, List<String>> of(Store store) {
    String base = store.manifest().base();
    Map<String, List<String>> paths = new LinkedHashMap<>();
    paths.put("search", List.of("search?q=bridges", "search?q=governor", "search?q=hospital"));
    paths.put("claims", List.of("claims?about=bridges", "claims?about=tunnels"));
    for (String kind : List.of("Article", "Person", "State", "Place", "Statement")) {
      paths.put(
          kind.toLowerCase(Locale.ROOT),
          things(store, kind, EACH).stream().map(iri -> iri.substring(base.length())).toList());
    }
    return paths;
  }

  /** The IRIs of some things of a class. */
  static List<String> things(Store store, String kind, int most) {
    String sparql =
        "SELECT DISTINCT ?thing WHERE { GRAPH ?article { ?thing a <%s%s> } } LIMIT %d"
            .formatted(NG, kind, most);
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          List<String> things = new ArrayList<>();
          try (QueryExec execution = QueryExec.dataset(store.dataset()).query(sparql).build()) {
            execution.select().forEachRemaining(row -> things.add(row.get("thing").getURI()));
          }
          return things;
        });
  }

  /** How many things of a class there are. */
  static long count(Store store, String kind) {
    String sparql =
        "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?article { ?thing a <%s%s> } }".formatted(NG, kind);
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          try (QueryExec execution = QueryExec.dataset(store.dataset()).query(sparql).build()) {
            Node number = execution.select().next().get("n");
            return ((Number) number.getLiteralValue()).longValue();
          }
        });
  }
}
