package org.newsgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.web.http.HttpException;

class QueryEvaluatorTest {

  private final DatasetGraph dataset = DatasetGraphFactory.create();
  private final QueryEvaluator evaluator =
      new QueryEvaluator(QueryLimits.within(Duration.ofMinutes(1)), outcome -> {});

  @AfterEach
  void close() {
    evaluator.close();
  }

  /** Jena closes a sort that is cancelled, and who sorts finds it closed. */
  @Test
  void whatGoesWrongInACancelledQueryIsThatItWasCancelled() {
    assertThatThrownBy(
            () ->
                evaluator.evaluate(
                    running -> {
                      try (QueryExec query = running.watch(everything())) {
                        query.abort();
                        throw new AtlasException("SortedDataBag is closed");
                      }
                    }))
        .isInstanceOf(QueryCancelledException.class);
  }

  @Test
  void whatGoesWrongInAQueryThatIsStoppedForItsMemoryIsThat() {
    assertThatThrownBy(
            () ->
                evaluator.evaluate(
                    running -> {
                      try (QueryExec query = running.watch(everything())) {
                        evaluator.stopLongerThan(Duration.ZERO);
                        assertThat(query.isClosed()).isFalse();
                        throw new AtlasException("SortedDataBag is closed");
                      }
                    }))
        .isInstanceOf(HttpException.class)
        .hasMessageContaining("more memory than there is");
  }

  @Test
  void memoryThatIsUsedUpIsTheQuerys() {
    assertThatThrownBy(() -> evaluator.evaluate(running -> new long[Integer.MAX_VALUE]))
        .isInstanceOf(HttpException.class)
        .hasMessageContaining("more memory than there is");
  }

  @Test
  void anyOtherFailureIsItsOwn() {
    assertThatThrownBy(
            () ->
                evaluator.evaluate(
                    running -> {
                      try (QueryExec query = running.watch(everything())) {
                        assertThat(query.isClosed()).isFalse();
                        throw new AtlasException("a file is broken");
                      }
                    }))
        .hasMessage("a file is broken");
  }

  private QueryExec everything() {
    return QueryExec.dataset(dataset).query("SELECT * { ?s ?p ?o }").build();
  }
}
