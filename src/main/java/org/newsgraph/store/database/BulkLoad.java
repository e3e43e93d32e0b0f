package org.newsgraph.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.newsgraph.store.nquads.NQuads;

/**
 * Fills a new database: gives each term its node id, sorts the quads of ids for each index, and
 * writes the indexes from them.
 *
 * <p>Jena's own loaders are not used. {@code tdb2.tdbloader} logs what fails in one of its threads,
 * as on a full disk, and then either continues without that index or waits for ever; {@code
 * tdb2.xloader} is a script around the sort program of the system. Here the first failure in any
 * thread ends the load and is thrown.
 */
final class BulkLoad {

  private static final List<String> INDEXES =
      List.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG");

  /** The first folder that TDB2 makes in a database's folder. */
  static final String FILES = "Data-0001";

  private BulkLoad() {}

  /**
   * Loads N-Quads. After an exception the files are unusable.
   *
   * @param folder the folder of the new database, which is closed afterwards
   * @param lines each quad once, as {@link NQuads#lines} writes them
   */
  static void load(Path folder, InputStream lines) throws IOException {
    List<PackedIndex> indexes = new ArrayList<>();
    try {
      number(folder, lines, indexes);
      write(indexes);
    } finally {
      for (PackedIndex index : indexes) {
        index.close();
      }
    }
  }

  /** Not by {@code DatabaseMgr}, whose connections end with a garbage collection of the heap. */
  private static void number(Path folder, InputStream lines, List<PackedIndex> indexes)
      throws IOException {
    Path files = Files.createDirectories(folder.resolve(FILES));
    DatasetGraphTDB database = TDB2StorageBuilder.build(Location.create(files.toString()));
    try {
      INDEXES.forEach(name -> indexes.add(new PackedIndex(database.getLocation(), name, folder)));
      NodeTable terms = database.getQuadTable().getNodeTupleTable().getNodeTable();
      try (Handover<Quad> quads = new Handover<>("terms", all -> number(all, terms, indexes))) {
        NQuads.readTrusted(lines, quads::put);
        quads.finish();
      }
    } finally {
      database.shutdown();
    }
  }

  /** Runs in a transaction of the node table alone, which stays open if an exception is thrown. */
  private static void number(Iterator<Quad> quads, NodeTable terms, List<PackedIndex> indexes) {
    TransactionCoordinator coordinator = CoLib.newCoordinator();
    CoLib.add(coordinator, terms);
    CoLib.start(coordinator);
    Transaction transaction = coordinator.begin(TxnType.WRITE);
    quads.forEachRemaining(
        quad -> {
          Tuple<NodeId> numbers = numbers(quad, terms);
          indexes.forEach(index -> index.add(numbers));
        });
    transaction.commit();
    transaction.end();
    CoLib.finish(coordinator);
  }

  private static Tuple<NodeId> numbers(Quad quad, NodeTable terms) {
    return TupleFactory.tuple(
        terms.getAllocateNodeId(quad.getGraph()),
        terms.getAllocateNodeId(quad.getSubject()),
        terms.getAllocateNodeId(quad.getPredicate()),
        terms.getAllocateNodeId(quad.getObject()));
  }

  private static void write(List<PackedIndex> indexes) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      WriterThread.join(
          CompletableFuture.allOf(
              indexes.stream()
                  .map(index -> CompletableFuture.runAsync(index::write, threads))
                  .toArray(CompletableFuture<?>[]::new)));
    } finally {
      threads.shutdown();
    }
  }
}
