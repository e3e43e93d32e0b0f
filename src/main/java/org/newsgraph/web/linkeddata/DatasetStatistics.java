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
 * How large the union of all graphs is.
 *
 * @param properties how many triples have each property, by its IRI
 * @param classes how many things each class has, by its IRI
 */
record DatasetStatistics(SortedMap<String, Long> properties, SortedMap<String, Long> classes) {

  private static final Query PARTITIONS =
      QueryFactory.create(new ProgramFile("document/partitions.rq").text());
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var CLASS = Var.alloc("class");
  private static final Var COUNT = Var.alloc("count");

  /** Keeps views that nobody changes. */
  DatasetStatistics {
    properties = Collections.unmodifiableSortedMap(properties);
    classes = Collections.unmodifiableSortedMap(classes);
  }

  /** Reads all of a dataset. */
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

  /** How many different triples. */
  long triples() {
    return properties.values().stream().mapToLong(Long::longValue).sum();
  }
}
