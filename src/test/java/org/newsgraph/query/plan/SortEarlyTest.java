package org.newsgraph.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forty statements; every second has a speaker, who may have two names, every third a day. */
class SortEarlyTest {

  private static final String PREFIX = "PREFIX : <http://example/> ";
  private static final DatasetGraph DATASET = dataset();

  private static DatasetGraph dataset() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    for (int i = 0; i < 40; i++) {
      add(dataset, "s" + i, "content", "\"words " + (i * 7) % 40 + "\"");
      if (i % 2 == 0) {
        add(dataset, "s" + i, "speaker", "<http://example/p" + i % 3 + ">");
      }
      if (i % 3 == 0) {
        add(dataset, "s" + i, "day", String.valueOf((i * 11) % 40));
      }
    }
    add(dataset, "p0", "label", "\"Kay\"");
    add(dataset, "p1", "label", "\"Lee\"");
    add(dataset, "p1", "label", "\"Ann Lee\"");
    return dataset;
  }

  private static void add(DatasetGraph dataset, String thing, String name, String is) {
    dataset.executeWrite(
        () ->
            dataset.add(
                SSE.parseNode("<http://example/g>"),
                SSE.parseNode("<http://example/" + thing + ">"),
                SSE.parseNode("<http://example/" + name + ">"),
                SSE.parseNode(is)));
  }

  private static Context early() {
    Context context = ARQ.getContext().copy();
    SortEarly.addTo(context, 25);
    return context;
  }

  private static List<String> rows(String pattern, Context context) {
    List<String> rows = new ArrayList<>();
    DATASET.executeRead(
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(DATASET).query(PREFIX + pattern).context(context).build()) {
            execution.select().forEachRemaining(row -> rows.add(row.toString()));
          }
        });
    return rows;
  }

  private static Op plan(String pattern) {
    return Algebra.optimize(Algebra.compile(QueryFactory.create(PREFIX + pattern)), early());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { GRAPH ?g { ?s :content ?c OPTIONAL { ?s :speaker ?p . ?p :label ?n } } } ORDER BY ?c ?n",
        "SELECT * { GRAPH ?g { ?s :content ?c OPTIONAL { ?s :speaker ?p } OPTIONAL { ?p :label ?n } } } ORDER BY ?p ?c ?n LIMIT 20",
        "SELECT ?s ?n { GRAPH ?g { ?s :content ?c OPTIONAL { ?s :speaker ?p . ?p :label ?n } FILTER (?n != 'Kay') } } ORDER BY DESC(?c) ?n LIMIT 7",
        "SELECT ?s ?when { GRAPH ?g { ?s :content ?c OPTIONAL { ?s :day ?d } OPTIONAL { ?s :speaker ?p } BIND (COALESCE(?d, 99) AS ?when) } } ORDER BY ?when ?s OFFSET 3 LIMIT 9",
        "SELECT ?s ?p { GRAPH ?g { ?s :content ?c OPTIONAL { ?s :speaker ?p } FILTER NOT EXISTS { ?p :label ?n } } } ORDER BY ?s LIMIT 5",
        "SELECT ?s ?d { GRAPH ?g { ?s :content ?c OPTIONAL { ?s :day ?d FILTER (?c > 'words 2') } } } ORDER BY ?c LIMIT 30"
      })
  void givesTheSameRowsInTheSameOrder(String query) {
    assertThat(rows(query, early())).isNotEmpty().isEqualTo(rows(query, ARQ.getContext().copy()));
  }

  @Test
  void aRowThatIsRepeatedAfterwardsDoesNotMakeThePageLonger() {
    String query =
        "SELECT ?s ?n { GRAPH ?g { ?s :content ?c OPTIONAL { ?s :speaker ?p . ?p :label ?n } } }"
            + " ORDER BY ?s LIMIT 10";

    assertThat(rows(query, early())).hasSize(10);
  }

  private static void assertPlan(String query, String algebra) {
    assertThat(plan(query))
        .isEqualTo(SSE.parseOp("(prefix ((: <http://example/>)) %s)".formatted(algebra)));
  }

  @Test
  void whatTheOrderDoesNotNeedIsLookedUpForTheFirstRowsAlone() {
    assertPlan(
        "SELECT ?s ?n { ?s :content ?c OPTIONAL { ?s :label ?n } } ORDER BY ?c LIMIT 5",
        """
        (project (?s ?n)
          (slice _ 5
            (conditional
              (top (5 ?c) (bgp (triple ?s :content ?c)))
              (bgp (triple ?s :label ?n)))))
        """);
  }

  @Test
  void whatTheOrderNeedsIsLookedUpBefore() {
    assertPlan(
        "SELECT ?s ?n { ?s :content ?c OPTIONAL { ?s :label ?n } OPTIONAL { ?s :day ?d } } ORDER BY ?d",
        """
        (project (?s ?n)
          (conditional
            (order (?d)
              (conditional (bgp (triple ?s :content ?c)) (bgp (triple ?s :day ?d))))
            (bgp (triple ?s :label ?n))))
        """);
  }

  @Test
  void aConditionOnWhatIsLookedUpLaterDropsRowsLater() {
    assertPlan(
        "SELECT ?s ?n { ?s :content ?c OPTIONAL { ?s :label ?n } FILTER (?n = 'Kay') } ORDER BY ?c LIMIT 5",
        """
        (project (?s ?n)
          (slice _ 5
            (filter (= ?n "Kay")
              (conditional
                (order (?c) (bgp (triple ?s :content ?c)))
                (bgp (triple ?s :label ?n))))))
        """);
  }
}
