package org.newsgraph.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty files; each article says two things, and every third stands under two names. */
class FileByFileTest {

  private static final String NG = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> ";
  private static final DatasetGraph DATASET = dataset();

  private static DatasetGraph dataset() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(dataset, () -> IntStream.range(0, 30).forEach(i -> add(dataset, i)));
    return dataset;
  }

  private static void add(DatasetGraph dataset, int i) {
    String article = "<http://example/a" + i + ">";
    add(dataset, article, article, "file", "\"f" + (99 - i) + ".txt\"");
    if (i % 3 == 0) {
      add(dataset, article, article, "file", "\"copy" + i + ".txt\"");
    }
    for (String word : List.of("no", "yes")) {
      add(dataset, article, "<http://example/s" + i + word + ">", "content", "'" + word + "'");
    }
  }

  private static void add(
      DatasetGraph dataset, String graph, String thing, String name, String is) {
    dataset.add(
        SSE.parseNode(graph),
        SSE.parseNode(thing),
        NodeFactory.createURI("https://w3id.org/newsgraph/ontology#" + name),
        SSE.parseNode(is));
  }

  private static List<String> rows(String sparql, boolean byFile) {
    Context context = ARQ.getContext().copy();
    if (byFile) {
      FileByFile.addTo(context, () -> "state");
    }
    List<String> rows = new ArrayList<>();
    Txn.executeRead(
        DATASET,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(DATASET).query(NG + sparql).context(context).build()) {
            execution.select().forEachRemaining(row -> rows.add(row.toString()));
          }
        });
    return rows;
  }

  private static boolean isAnsweredByFile(String sparql) {
    return FileRestriction.of(QueryFactory.create(NG + sparql)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?file ?s { GRAPH ?a { ?a ng:file ?file . ?s ng:content ?c } } ORDER BY ?file ?s",
        "SELECT ?file ?s { GRAPH ?a { ?a ng:file ?file . ?s ng:content ?c } } ORDER BY ?file ?s OFFSET 7 LIMIT 60",
        "SELECT ?file ?s { GRAPH ?a { ?a ng:file ?file . ?s ng:content ?c } } ORDER BY ?file ?s OFFSET 500",
        "SELECT ?file (COUNT(?s) AS ?n) { { SELECT * { GRAPH ?a { ?a ng:file ?file . ?s ng:content ?c } } ORDER BY ?s } } GROUP BY ?file ORDER BY ?file",
        "SELECT DISTINCT ?c ?file { GRAPH ?a { ?a ng:file ?file . ?s ng:content ?c } FILTER (?c != 'no') } ORDER BY ?file LIMIT 9"
      })
  void givesTheSameRowsInTheSameOrder(String sparql) {
    assertThat(isAnsweredByFile(sparql)).isTrue();
    assertThat(rows(sparql, true)).isEqualTo(rows(sparql, false));
  }

  @Test
  void endsWhereThePageEnds() {
    String page = "SELECT ?file { GRAPH ?a { ?a ng:file ?file } } ORDER BY ?file LIMIT 3";

    assertThat(rows(page, true))
        .containsExactly(
            "( ?file = \"copy0.txt\" )",
            "( ?file = \"copy12.txt\" )",
            "( ?file = \"copy15.txt\" )");
  }

  @Test
  void aDatasetWithinAnotherIsNotAskedFileByFileOnceMore() {
    AtomicInteger begun = new AtomicInteger();
    Context context = ARQ.getContext().copy();
    FileByFile.addTo(context, () -> "state " + begun.incrementAndGet());
    DatasetGraph within = new DatasetGraphWrapper(new DatasetGraphWrapper(DATASET));

    Txn.executeRead(
        within,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(within)
                  .query(NG + "SELECT ?file { GRAPH ?a { ?a ng:file ?file } } ORDER BY ?file")
                  .context(context)
                  .build()) {
            assertThat(execution.select().stream()).hasSize(40);
          }
        });

    assertThat(begun).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?file { <http://example/s1no> ng:content ?c . ?a ng:file ?file } ORDER BY ?file",
        "SELECT ?file { ?a ng:file ?file . ?s ng:of ?a ; ng:by ng:Somebody } ORDER BY ?file",
        "SELECT ?file { ?a ng:file ?file }",
        "SELECT ?file { ?a ng:file ?file } ORDER BY DESC(?file)",
        "SELECT ?file { ?a ng:file ?file ; ng:title ?title } ORDER BY ?title ?file",
        "SELECT ?a { ?a ng:file ?file } ORDER BY ?file",
        "SELECT ?file { { SELECT (SAMPLE(?f) AS ?file) { ?a ng:file ?f } } } ORDER BY ?file",
        "SELECT ?file { ?s ng:content ?c OPTIONAL { ?s ng:file ?file } } ORDER BY ?file",
        "SELECT ?file { { ?a ng:file ?file } UNION { ?a ng:name ?file } } ORDER BY ?file",
        "SELECT ?file { { SELECT ?file { ?a ng:file ?file } ORDER BY ?file LIMIT 1 } } ORDER BY ?file",
        "SELECT ?file { { SELECT ?a { ?a ng:file ?file } } ?a ng:content ?file } ORDER BY ?file"
      })
  void leavesAloneWhatFilesDoNotPart(String sparql) {
    assertThat(isAnsweredByFile(sparql)).isFalse();
  }
}
