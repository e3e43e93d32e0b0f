package org.newsgraph.query.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.PlanBase;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/**
 * Answers queries whose rows are sorted by file without having all rows at once: it asks for some
 * files after the others and stops when there are as many rows as are wanted. The answer is the
 * same; a page of it costs as much as the files on it, not as the whole corpus.
 */
public final class FileByFile implements QueriesOnly {

  private final FilesInOrder files;

  private FileByFile(Supplier<String> state) {
    this.files = new FilesInOrder(state);
  }

  /**
   * Has the queries of a context answered this way where that can be.
   *
   * @param state what the dataset holds now, as a digest
   */
  public static void addTo(Context context, Supplier<String> state) {
    QueryEngineRegistry engines = QueryEngineRegistry.get().copy();
    engines.add(new FileByFile(state));
    QueryEngineRegistry.set(context, engines);
  }

  /** Whether the answer to a query can be made this way. */
  public static boolean answers(Query query) {
    return FileRestriction.of(query).isPresent();
  }

  @Override
  public boolean accept(Query query, DatasetGraph dataset, Context context) {
    return answers(query) && dataset.supportsTransactions();
  }

  @Override
  public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
    FileRestriction restriction = FileRestriction.of(query).orElseThrow();
    Context whole = context.copy();
    // else a dataset within this one would have each part answered file by file again
    QueryEngineRegistry.set(whole, QueryEngineRegistry.get());
    FileRows.Asking asking =
        some -> {
          Query part = restriction.to(some);
          return QueryEngineRegistry.findFactory(part, dataset, whole)
              .create(part, dataset, input, whole);
        };
    return new Rows(() -> new FileRows(files.of(dataset), asking, query, context));
  }

  /** A plan that is nothing but its rows. */
  private static final class Rows extends PlanBase {

    private final Supplier<QueryIterator> rows;

    Rows(Supplier<QueryIterator> rows) {
      super(OpNull.create(), () -> {});
      this.rows = rows;
    }

    @Override
    protected QueryIterator iteratorOnce() {
      return rows.get();
    }
  }

  /**
   * The names of a dataset's files, in the order that SPARQL puts them in. They are read once for
   * each state of the dataset. Safe for use by several threads.
   */
  private static final class FilesInOrder {

    private static final Query FILES =
        QueryFactory.create(
            "SELECT DISTINCT ?file WHERE { GRAPH ?any { ?article <%s> ?file } } ORDER BY ?file"
                .formatted(FileRestriction.FILE.getURI()));

    private final Supplier<String> state;
    private final AtomicReference<Names> names = new AtomicReference<>(new Names("", List.of()));

    /** The names in one state. */
    private record Names(String state, List<Node> files) {}

    /**
     * @param state what the dataset holds now, as a digest
     */
    FilesInOrder(Supplier<String> state) {
      this.state = state;
    }

    /** The names; needs a transaction. */
    List<Node> of(DatasetGraph dataset) {
      String now = state.get();
      Names known = names.get();
      if (!known.state.equals(now)) {
        known = new Names(now, read(dataset));
        names.set(known);
      }
      return known.files;
    }

    private static List<Node> read(DatasetGraph dataset) {
      List<Node> files = new ArrayList<>();
      try (QueryExec execution = QueryExec.dataset(dataset).query(FILES).build()) {
        execution.select().forEachRemaining(row -> files.add(row.get(Var.alloc("file"))));
      }
      return List.copyOf(files);
    }
  }
}
