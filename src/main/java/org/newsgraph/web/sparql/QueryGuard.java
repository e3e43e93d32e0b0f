package org.newsgraph.web.sparql;

import java.time.Duration;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.newsgraph.query.plan.FileByFile;
import org.newsgraph.query.plan.SortEarly;
import org.newsgraph.store.Store;

/** What a query over HTTP may do: nothing but read the store, and not for ever. */
public final class QueryGuard {

  /** Namespaces whose functions compute a value from their arguments and do nothing else. */
  private static final Set<String> HARMLESS =
      Set.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#",
          "http://www.w3.org/ns/sparql#");

  /** Of so many first rows, the others are not sorted. */
  private static final int FIRST_ROWS = 10_000;

  private QueryGuard() {}

  /** The settings of an endpoint of a store for strangers. */
  public static Context context(Store store, Duration timeout) {
    Context context = context(timeout);
    FileByFile.addTo(context, () -> store.manifest().digest());
    return context;
  }

  /** The settings of an endpoint of any dataset for strangers. */
  public static Context context(Duration timeout) {
    Context context = new Context();
    context.set(ARQ.queryTimeout, String.valueOf(timeout.toMillis()));
    context.setFalse(ARQ.httpServiceAllowed);
    SortEarly.addTo(context, FIRST_ROWS);
    YieldingOpExecutor.addTo(context);
    PropertyFunctionRegistry.set(context, new TextSearchAlone());
    FunctionRegistry.set(context, new HarmlessFunctions(FunctionRegistry.get()));
    return context;
  }

  /** Full-text search; it never loads a class that a query names. */
  private static final class TextSearchAlone extends PropertyFunctionRegistry {

    @Override
    @SuppressWarnings("NullAway") // null is how a registry says that it has none
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

  /** Functions that are on the list; it never loads a class that a query names. */
  private static final class HarmlessFunctions extends FunctionRegistry {

    private final FunctionRegistry all;

    HarmlessFunctions(FunctionRegistry all) {
      this.all = all;
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a registry says that it has none
    public FunctionFactory get(String iri) {
      if (iri.equals(InterruptibleRegex.MATCHES) || iri.equals(InterruptibleRegex.FN_MATCHES)) {
        return uri -> new InterruptibleRegex.Matches();
      }
      if (iri.equals(InterruptibleRegex.REPLACE) || iri.equals(InterruptibleRegex.FN_REPLACE)) {
        return uri -> new InterruptibleRegex.Replace();
      }
      return isRegistered(iri) ? all.get(iri) : null;
    }

    @Override
    public boolean isRegistered(String iri) {
      String namespace = iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
      return HARMLESS.contains(namespace) && all.isRegistered(iri);
    }
  }
}
