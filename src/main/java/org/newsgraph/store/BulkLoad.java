package org.newsgraph.store;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills a new database in the phases of {@code tdb2.tdbloader}: the nodes and the first index from
 * the lines, then the other indexes from that one, several at once.
 *
 * <p>Jena's own loader is not used because it logs what fails in one of its threads, as on a full
 * disk, and then either goes on without that index or waits for ever. Here the first failure in any
 * thread ends the load, and is thrown.
 */
final class BulkLoad {

  private static final String FIRST = "GSPO";
  private static final List<List<String>> OTHERS =
      List.of(List.of("GPOS", "GOSP"), List.of("SPOG", "POSG", "OSPG"));

  private final DatasetGraph dataset;

  private BulkLoad(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Loads N-Quads. After an exception the database is of no use. */
  static void load(DatasetGraph dataset, InputStream lines) {
    BulkLoad load = new BulkLoad(dataset);
    load.nodesAndFirstIndex(lines);
    OTHERS.forEach(load::copyFirstIndex);
  }

  private void nodesAndFirstIndex(InputStream lines) {
    try (Handover<Tuple<NodeId>> first = index(FIRST);
        Handover<Quad> quads = new Handover<>("nodes", all -> number(all, first))) {
      CheckedLines.parse(
          lines,
          new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
              quads.give(quad);
            }
          });
      quads.finish();
      first.finish();
    }
  }

  private void number(Iterator<Quad> quads, Handover<Tuple<NodeId>> tuples) {
    NodeTable nodes =
        TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable().getNodeTable();
    within(
        TxnType.WRITE,
        coordinator -> CoLib.add(coordinator, nodes),
        () ->
            quads.forEachRemaining(
                quad ->
                    tuples.give(
                        TupleFactory.tuple(
                            nodes.getAllocateNodeId(quad.getGraph()),
                            nodes.getAllocateNodeId(quad.getSubject()),
                            nodes.getAllocateNodeId(quad.getPredicate()),
                            nodes.getAllocateNodeId(quad.getObject())))));
  }

  private Handover<Tuple<NodeId>> index(String name) {
    TupleIndex index = TDBInternal.findIndex(dataset, name);
    return new Handover<>(
        name,
        tuples ->
            within(
                TxnType.WRITE,
                coordinator -> CoLib.add(coordinator, index),
                () -> tuples.forEachRemaining(index::add)));
  }

  private void copyFirstIndex(List<String> names) {
    List<Handover<Tuple<NodeId>>> others = names.stream().map(this::index).toList();
    TupleIndex first = TDBInternal.findIndex(dataset, FIRST);
    try {
      within(
          TxnType.READ,
          coordinator -> CoLib.add(coordinator, first),
          () -> first.all().forEachRemaining(tuple -> others.forEach(it -> it.give(tuple))));
      others.forEach(Handover::finish);
    } finally {
      others.forEach(Handover::close);
    }
  }

  /** In a transaction of some components of the database, which stays open if the work fails. */
  private static void within(
      TxnType type, Consumer<TransactionCoordinator> components, Runnable work) {
    TransactionCoordinator coordinator = CoLib.newCoordinator();
    components.accept(coordinator);
    CoLib.start(coordinator);
    Transaction transaction = coordinator.begin(type);
    work.run();
    if (type == TxnType.WRITE) {
      transaction.commit();
    }
    transaction.end();
    CoLib.finish(coordinator);
  }
}
