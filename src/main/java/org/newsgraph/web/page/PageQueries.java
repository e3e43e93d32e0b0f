package org.newsgraph.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.newsgraph.web.sparql.StoreQueries;

/**
 * Runs the SELECT queries of pages, under the same rules as queries from outside. A query is a
 * resource {@code pages/NAME.rq}; each runs in a transaction of its own. Safe for use by several
 * threads.
 *
 * <p>Every method throws {@link org.apache.jena.query.QueryCancelledException} when the evaluator's
 * time-out has passed, and {@link org.newsgraph.web.http.HttpException} when there is no room for
 * the query or its answer.
 */
public final class PageQueries {

  private static final String FOLDER = "/org/newsgraph/pages/";

  private final StoreQueries queries;
  private final Map<String, Query> parsed = new ConcurrentHashMap<>();

  /**
   * A solution of a query.
   *
   * @param terms by the names of the variables; a variable that is not bound is absent
   */
  public record Row(Map<String, Node> terms) {

    /** Copies the map. */
    public Row {
      terms = Map.copyOf(terms);
    }

    private static Row of(Binding binding) {
      Map<String, Node> terms = new HashMap<>();
      binding.forEach((variable, term) -> terms.put(variable.getVarName(), term));
      return new Row(terms);
    }

    /** The lexical form of a literal, or an IRI; empty if the variable is not bound. */
    public Optional<String> find(String variable) {
      return Optional.ofNullable(terms.get(variable))
          .map(term -> term.isLiteral() ? term.getLiteralLexicalForm() : term.toString());
    }

    /** As {@link #find}, but the empty string if the variable is not bound. */
    public String text(String variable) {
      return find(variable).orElse("");
    }

    /**
     * A whole number, such as an offset in code points.
     *
     * @throws NumberFormatException if the variable is not bound or not to a whole number
     */
    public int integer(String variable) {
      return Integer.parseInt(text(variable));
    }
  }

  /** Queries of pages on a store. */
  public PageQueries(StoreQueries queries) {
    this.queries = queries;
  }

  /**
   * The rows of a query.
   *
   * @param name of the file, without its ending
   * @param values terms that replace variables, by the names of the variables
   */
  public List<Row> select(String name, Map<String, Node> values) {
    return run(bind(query(name), values));
  }

  /** As {@link #select(String, Map)}, but at most {@code limit} rows from {@code offset} on. */
  public List<Row> select(String name, Map<String, Node> values, long offset, long limit) {
    Query query = bind(query(name), values);
    query.setOffset(offset);
    query.setLimit(limit);
    return run(query);
  }

  /** The text of a query with terms in place of variables, for a reader who wants to run it. */
  public String sparql(String name, Map<String, Node> values) {
    return bind(query(name), values).serialize();
  }

  /**
   * The rows of a query for several resources, in the query's order.
   *
   * @param variable which the query selects; each row binds it to one of the resources
   */
  public List<Row> selectEach(String name, String variable, Collection<String> iris) {
    Query query = query(name).cloneQuery();
    ElementData given = new ElementData();
    Var var = Var.alloc(variable);
    given.add(var);
    iris.forEach(iri -> given.add(BindingFactory.binding(var, NodeFactory.createURI(iri))));
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(given); // first, so that the store looks up these resources alone
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
    query.setQueryPattern(pattern);
    return run(query);
  }

  /**
   * The rows of a query whose form depends on the request, so that no file can hold it.
   *
   * @param sparql in which everything from outside is escaped
   */
  public List<Row> select(String sparql) {
    return run(QueryFactory.create(sparql));
  }

  private List<Row> run(Query query) {
    return queries.select(
        query,
        rows -> {
          List<Row> read = new ArrayList<>();
          rows.forEachRemaining(binding -> read.add(Row.of(binding)));
          return read;
        });
  }

  private static Query bind(Query query, Map<String, Node> values) {
    Map<Var, Node> terms = new HashMap<>();
    values.forEach((variable, term) -> terms.put(Var.alloc(variable), term));
    return QueryTransformOps.replaceVars(query.cloneQuery(), terms);
  }

  private Query query(String name) {
    return parsed.computeIfAbsent(name, PageQueries::read);
  }

  private static Query read(String name) {
    try (InputStream in = PageQueries.class.getResourceAsStream(FOLDER + name + ".rq")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no resource " + FOLDER + name + ".rq");
      }
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("page query " + name, e);
    }
  }
}
