package org.newsgraph.web.sparql;

import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.newsgraph.query.QueryParser;
import org.newsgraph.web.http.HttpException;

/**
 * Fuseki's processor of SPARQL queries, with two differences: everything, parsing included, has to
 * be done within the time-out, and the answer is complete before its first byte is sent.
 */
public final class GuardedQueryProcessor extends SPARQL_QueryDataset {

  private final QueryEvaluator evaluator;

  /** In UTF-16 units; longer ones are parsed a few at a time, as the parser cannot yield. */
  private static final int SHORT_TEXT = 1 << 14;

  /** Creates a processor whose queries an evaluator runs. */
  public GuardedQueryProcessor(QueryEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  @Override
  protected void execute(String query, HttpAction action) {
    try (QueryAnswer answer = evaluator.evaluate(running -> answer(query, action, running))) {
      sendResults(action, answer.result(), answer.prologue());
    } catch (QueryCancelledException | QueryDeniedException e) {
      throw e;
    } catch (QueryException e) {
      ServletOps.errorBadRequest(message(e));
    } catch (HttpException e) {
      e.retrySeconds()
          .ifPresent(seconds -> action.setResponseHeader(HttpNames.hRetryAfter, seconds));
      ServletOps.error(e.status(), e.getMessage());
    }
  }

  /** The parser wraps a stack overflow in an exception that does not say what it was. */
  private static String message(QueryException e) {
    return e.getCause() instanceof StackOverflowError
        ? QueryErrors.tooDeep().getMessage()
        : String.valueOf(e.getMessage());
  }

  private QueryAnswer answer(String text, HttpAction action, RunningQuery running) {
    if (text.length() > SHORT_TEXT) {
      running.beginLongWork();
    }
    BoundedFunctions.requireShortNumbers(text);
    Query query = QueryGuard.restrict(QueryParser.parse(text));
    running.check();
    return Txn.calculateRead(
        getDataset(action),
        () -> {
          Pair<DatasetGraph, Query> chosen = decideDataset(action, query, "");
          try (QueryExec execution = createQueryExec(action, chosen.getRight(), chosen.getLeft())) {
            return QueryAnswer.read(query, running.watch(execution), evaluator.limits());
          }
        });
  }

  /** The dataset itself: Fuseki's own transaction would belong to the thread that waits. */
  @Override
  protected DatasetGraph getDataset(HttpAction action) {
    return action.getDataService().getDataset();
  }
}
