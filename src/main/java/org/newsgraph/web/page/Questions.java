package org.newsgraph.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.newsgraph.query.plan.SortEarly;

/**
 * Asks the store what pages show. Each question is a file {@code pages/NAME.rq} of the program's
 * own. Safe for use by several threads at once.
 */
public final class Questions {

  private static final String FOLDER = "/org/newsgraph/pages/";

  /** Up to so many first rows of a sorted answer are picked out without sorting the others. */
  private static final int MOST_FIRST = 1_000;

  private final DatasetGraph dataset;
  private final Duration timeout;
  private final Context context;
  private final Map<String, Query> parsed = new ConcurrentHashMap<>();

  /** On a dataset; an answer may take as long as {@code timeout}. */
  public Questions(DatasetGraph dataset, Duration timeout) {
    this.dataset = dataset;
    this.timeout = timeout;
    this.context = ARQ.getContext().copy();
    context.putAll(dataset.getContext());
    SortEarly.addTo(context, MOST_FIRST);
  }

  /**
   * The answer to a question, in the query's order.
   *
   * @param name of the file, without its ending
   * @param values terms that take the place of variables, by their names
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   */
  public List<Row> ask(String name, Map<String, Node> values) {
    return ask(bind(question(name), values));
  }

  /**
   * A part of the answer to a question.
   *
   * @param offset how many rows to skip
   * @param limit the most rows to give
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   */
  public List<Row> ask(String name, Map<String, Node> values, long offset, long limit) {
    Query query = bind(question(name), values);
    query.setOffset(offset);
    query.setLimit(limit);
    return ask(query);
  }

  /**
   * The answer to a question for each of several terms, in the query's order.
   *
   * @param variable that the terms take the place of in turn; it is bound in each row
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   */
  public List<Row> askEach(String name, String variable, Collection<Node> terms) {
    Query query = question(name).cloneQuery();
    ElementData given = new ElementData();
    given.add(Var.alloc(variable));
    terms.forEach(term -> given.add(BindingFactory.binding(Var.alloc(variable), term)));
    ElementGroup pattern = new ElementGroup();
    // first, so that the store looks up what is asked for and nothing else
    pattern.addElement(given);
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
    query.setQueryPattern(pattern);
    return ask(query);
  }

  private Query question(String name) {
    return parsed.computeIfAbsent(name, Questions::read);
  }

  /**
   * The answer to a question that a file cannot hold, because its form depends on what is asked.
   *
   * @param sparql whose terms from outside are escaped
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   */
  public List<Row> ask(String sparql) {
    return ask(QueryFactory.create(sparql));
  }

  /**
   * The answer to a SELECT query, such as a saved one with its values.
   *
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   */
  public List<Row> ask(Query query) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(dataset)
                  .query(query)
                  // a copy, since a query that is stopped leaves that in its context
                  .context(context.copy())
                  .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                  .build()) {
            List<Row> rows = new ArrayList<>();
            execution.select().forEachRemaining(binding -> rows.add(row(binding)));
            return rows;
          }
        });
  }

  private static Query bind(Query query, Map<String, Node> values) {
    Map<Var, Node> terms = new HashMap<>();
    values.forEach((variable, term) -> terms.put(Var.alloc(variable), term));
    return QueryTransformOps.replaceVars(query.cloneQuery(), terms);
  }

  private static Row row(Binding binding) {
    Map<String, Node> terms = new HashMap<>();
    binding.forEach((variable, term) -> terms.put(variable.getVarName(), term));
    return new Row(terms);
  }

  private static Query read(String name) {
    try (InputStream in = Questions.class.getResourceAsStream(FOLDER + name + ".rq")) {
      if (in == null) {
        throw new IllegalArgumentException("the program has no question " + name);
      }
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("question " + name, e);
    }
  }
}
