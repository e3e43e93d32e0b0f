package org.newsgraph.web.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.open;
import static org.newsgraph.store.Samples.telling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.page.PageQueries.Row;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.QueryLimits;
import org.newsgraph.web.sparql.StoreQueries;

/** On a store of 300 triples such as {@code :s7 :p :o7}, and two names. */
class PageQueriesTest {

  private static final String NS = "http://example.org/";
  private static final int FACTS = 300;

  @TempDir private static Path folder;
  private static Store store;

  @BeforeAll
  static void fill() {
    store = open(folder);
    String facts =
        IntStream.range(0, FACTS)
            .mapToObj(i -> ":s%1$d :p :o%1$d .".formatted(i))
            .collect(joining("", ":x skos:prefLabel 'one' . :y skos:prefLabel 'two' . ", ""));
    add(store, telling(store.parts(), 'a', facts));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void aVariableIsReplacedByItsValue() {
    QueryLimits limits = QueryLimits.within(Duration.ofMinutes(1));

    assertThat(select(limits, queries -> queries.select("properties", Map.of("thing", iri("s7")))))
        .containsExactly(new Row(Map.of("property", iri("p"), "value", iri("o7"))));
  }

  @Test
  void aQueryForSeveralResourcesSaysOfEachRowWhichItIsOf() {
    QueryLimits limits = QueryLimits.within(Duration.ofMinutes(1));

    assertThat(
            select(
                limits,
                queries ->
                    queries.selectEach("names", "thing", List.of(NS + "x", NS + "y", NS + "z"))))
        .extracting(row -> row.text("thing") + " " + row.text("text"))
        .containsExactlyInAnyOrder(NS + "x one", NS + "y two");
  }

  @Test
  void aPartOfTheRowsIsCutOutInTheOrderOfTheQuery() {
    QueryLimits limits = QueryLimits.within(Duration.ofMinutes(1));
    var relation = Map.of("property", iri("p"));

    assertThat(select(limits, queries -> queries.select("properties", relation, 1, 2)))
        .extracting(row -> row.text("value"))
        .containsExactly(NS + "o1", NS + "o10");
  }

  @Test
  void aVariableThatIsNotBoundHasTheEmptyText() {
    Row row = new Row(Map.of());

    assertThat(row.find("x")).isEmpty();
    assertThat(row.text("x")).isEmpty();
  }

  @Test
  void theLimitsOfQueriesFromOutsideHoldForTheTimeAndTheSizeOfAnswers() {
    QueryLimits brief = QueryLimits.within(Duration.ofMillis(100));
    QueryLimits small = new QueryLimits(Duration.ofMinutes(1), 1, 1, 100, 100);
    String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    assertThatThrownBy(() -> select(brief, queries -> queries.select(endless)))
        .isInstanceOf(QueryCancelledException.class);
    assertThatThrownBy(() -> select(small, queries -> queries.select("properties", Map.of())))
        .isInstanceOfSatisfying(
            HttpException.class, refused -> assertThat(refused.status()).isEqualTo(413));
  }

  @Test
  void aQueryThatTheProgramDoesNotHaveIsAnError() {
    QueryLimits limits = QueryLimits.within(Duration.ofMinutes(1));

    assertThatThrownBy(() -> select(limits, queries -> queries.select("nothing", Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/org/newsgraph/pages/nothing.rq");
  }

  private static List<Row> select(QueryLimits limits, Function<PageQueries, List<Row>> query) {
    try (QueryEvaluator evaluator = new QueryEvaluator("test", limits, outcome -> {})) {
      return query.apply(new PageQueries(StoreQueries.of(store, evaluator)));
    }
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
