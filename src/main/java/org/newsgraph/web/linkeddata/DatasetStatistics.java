package org.newsgraph.web.linkeddata;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/**
 * Counts over the union of all graphs.
 *
 * @param properties the number of triples of each property, by its IRI
 * @param classes the number of instances of each class, by its IRI
 */
record DatasetStatistics(SortedMap<String, Long> properties, SortedMap<String, Long> classes) {

  private static final Query PARTITIONS =
      QueryFactory.create(ProgramFile.text("document/partitions.rq"));
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var CLASS = Var.alloc("class");
  private static final Var COUNT = Var.alloc("count");

  /** Makes the maps unmodifiable; they are not copied. */
  DatasetStatistics {
    properties = Collections.unmodifiableSortedMap(properties);
    classes = Collections.unmodifiableSortedMap(classes);
  }

  /** Counts; reads all of the dataset, in one transaction. */
  static DatasetStatistics of(DatasetGraph dataset) {
    SortedMap<String, Long> properties = new TreeMap<>();
    SortedMap<String, Long> classes = new TreeMap<>();
    Txn.executeRead(
        dataset,
        () -> {
          try (QueryExec execution = QueryExec.dataset(dataset).query(PARTITIONS).build()) {
            execution.select().forEachRemaining(row -> count(row, properties, classes));
          }
        });
    return new DatasetStatistics(properties, classes);
  }

  private static void count(
      Binding row, SortedMap<String, Long> properties, SortedMap<String, Long> classes) {
    Long count = Long.valueOf(row.get(COUNT).getLiteralLexicalForm());
    properties.merge(row.get(PROPERTY).getURI(), count, Long::sum);
    Node type = row.get(CLASS);
    if (type.isURI()) {
      classes.put(type.getURI(), count);
    }
  }

  /** Returns the number of distinct triples. */
  long triples() {
    return properties.values().stream().mapToLong(Long::longValue).sum();
  }
}
