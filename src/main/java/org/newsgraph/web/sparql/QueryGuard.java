package org.newsgraph.web.sparql;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.newsgraph.query.plan.FileByFile;
import org.newsgraph.query.plan.SortEarly;
import org.newsgraph.store.Store;

/**
 * Restricts queries to reading the store within a time-out: no SERVICE, no property functions but
 * full-text search, and of the functions only those that compute a value from their arguments.
 * Functions are allowed by a list, because Jena has some that wait, print, or load a class by name.
 */
public final class QueryGuard {

  /** Namespaces whose functions compute a value from their arguments and do nothing else. */
  private static final Set<String> PURE_FUNCTIONS =
      Set.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#",
          "http://www.w3.org/ns/sparql#");

  private static final String GEOF = "http://www.opengis.net/def/function/geosparql/";

  /** A sort with a LIMIT up to this keeps that many rows instead of all. */
  private static final int TOP_ROWS = 10_000;

  private QueryGuard() {}

  /** Returns the context for clients' queries on a store. */
  public static Context context(Store store, Duration timeout) {
    Context context = context(timeout);
    FileByFile.addTo(context, () -> store.manifest().digest());
    return context;
  }

  /** Returns the context for clients' queries on any dataset. */
  public static Context context(Duration timeout) {
    Context context = new Context();
    context.set(ARQ.queryTimeout, String.valueOf(timeout.toMillis()));
    context.setFalse(ARQ.httpServiceAllowed);
    SortEarly.addTo(context, TOP_ROWS);
    YieldingOpExecutor.addTo(context);
    PropertyFunctionRegistry.set(context, new TextSearchOnly());
    FunctionRegistry.set(context, new PureFunctions(FunctionRegistry.get()));
    return context;
  }

  /**
   * Returns the query with every REGEX and REPLACE replaced by one that can be stopped, and what
   * can make much of little by what is bounded.
   *
   * @throws QueryDeniedException if it has a SERVICE clause, SILENT or not, or calls a function of
   *     GeoSPARQL, which would be an error in each row
   */
  static Query restrict(Query query) {
    ElementTransform elements = new ServiceDenial();
    return QueryTransformOps.transform(query, elements, new FunctionReplacement(elements));
  }

  private static final class ServiceDenial extends ElementTransformCopyBase {

    @Override
    public Element transform(ElementService service, Node name, Element pattern) {
      throw new QueryDeniedException("SERVICE is off: this server asks no other");
    }
  }

  private static final class FunctionReplacement extends ExprTransformApplyElementTransform {

    FunctionReplacement(ElementTransform elements) {
      super(elements);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
      return BoundedFunctions.covers(function)
          ? BoundedFunctions.bounded(function, new ExprList(List.of(first, second)))
          : super.transform(function, first, second);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Function named && named.getFunctionIRI().startsWith(GEOF)) {
        throw new QueryDeniedException(
            "GeoSPARQL's functions (geof:) are not here: compare wgs84:lat and wgs84:long, or take"
                + " geo:asWKT to a program that computes with it");
      }
      if (BoundedFunctions.covers(function)) {
        return BoundedFunctions.bounded(function, args);
      }
      if (function instanceof E_Regex) {
        return new E_Function(InterruptibleRegex.MATCHES, args);
      }
      if (function instanceof E_StrReplace) {
        return new E_Function(InterruptibleRegex.REPLACE, args);
      }
      return super.transform(function, args);
    }
  }

  /** The property function {@code text:query} alone; no class that a query names is loaded. */
  private static final class TextSearchOnly extends PropertyFunctionRegistry {

    @Override
    @SuppressWarnings("NullAway") // a registry returns null for what it does not have
    public PropertyFunctionFactory get(String iri) {
      return manages(iri) ? PropertyFunctionRegistry.get().get(iri) : null;
    }

    @Override
    public boolean manages(String iri) {
      return iri.equals(TextQuery.NS + "query");
    }

    @Override
    public boolean isRegistered(String iri) {
      return manages(iri);
    }
  }

  /** The functions of the allowed namespaces; no class that a query names is loaded. */
  private static final class PureFunctions extends FunctionRegistry {

    private final FunctionRegistry all;

    PureFunctions(FunctionRegistry all) {
      this.all = all;
    }

    @Override
    @SuppressWarnings("NullAway") // a registry returns null for what it does not have
    public FunctionFactory get(String iri) {
      return switch (iri) {
        case InterruptibleRegex.MATCHES, InterruptibleRegex.FN_MATCHES ->
            uri -> new InterruptibleRegex.Matches();
        case InterruptibleRegex.REPLACE, InterruptibleRegex.FN_REPLACE ->
            uri -> new InterruptibleRegex.Replace();
        default -> other(iri);
      };
    }

    @SuppressWarnings("NullAway") // a registry returns null for what it does not have
    private FunctionFactory other(String iri) {
      if (BoundedFunctions.isOperator(iri)) {
        return BoundedFunctions.operator(iri);
      }
      return isRegistered(iri) ? BoundedFunctions.bounded(all.get(iri)) : null;
    }

    @Override
    public boolean isRegistered(String iri) {
      String namespace = iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
      return PURE_FUNCTIONS.contains(namespace) && all.isRegistered(iri);
    }
  }
}
