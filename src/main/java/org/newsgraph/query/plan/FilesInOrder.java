package org.newsgraph.query.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The names of a dataset's files, in the order that SPARQL puts them in. They are read once for
 * each state of the dataset. Safe for use by several threads.
 */
final class FilesInOrder {

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
