package org.newsgraph.store.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.lib.TupleLib;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
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

  /**
   * One index of a new database, a B+ tree that is written at once from its sorted keys, as Jena's
   * {@code tdb2.xloader} does. Inserting the keys one by one takes longer.
   */
  private static final class PackedIndex implements Closeable {

    private static final String QUADS = Names.primaryIndexQuads;
    private static final int READ_CACHE = 10;
    private static final int WRITE_CACHE = 100;

    private final FileSet files;
    private final TupleMap order;
    private final RecordFactory records = new RecordFactory(SystemTDB.LenIndexQuadRecord, 0);
    private final LineSorter keys;

    /**
     * Starts without quads.
     *
     * @param data the folder of the database's files; no database may be open there when the index
     *     is written
     * @param name the order of a quad's terms, such as {@code POSG}
     * @param work for temporary files
     */
    PackedIndex(Location data, String name, Path work) {
      this.files = new FileSet(data, name);
      this.order = TupleMap.create(QUADS, name);
      this.keys = new LineSorter(work);
    }

    /** Adds a quad by the node ids of graph, subject, predicate and object. */
    void add(Tuple<NodeId> quad) {
      keys.add(TupleLib.record(records, quad, order).getKey());
    }

    /** Writes the index; to be called once. */
    void write() {
      try (Lines sorted = keys.sorted()) {
        Keys different = new Keys(sorted);
        if (different.hasNext()) {
          pack(different);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void pack(Iterator<Record> sorted) {
      BufferChannel state = FileFactory.createBufferChannel(files, Names.extBptState);
      BlockMgr nodes = blocks(Names.extBptTree);
      BlockMgr leaves = blocks(Names.extBptRecords);
      int branches = BPlusTreeParams.calcOrder(SystemTDB.BlockSize, records);
      BPlusTree tree =
          BPlusTreeRewriter.packIntoBPlusTree(
              sorted, new BPlusTreeParams(branches, records), records, state, nodes, leaves);
      tree.sync();
      tree.close();
    }

    private BlockMgr blocks(String kind) {
      return BlockMgrFactory.create(files, kind, SystemTDB.BlockSize, READ_CACHE, WRITE_CACHE);
    }

    @Override
    public void close() throws IOException {
      keys.close();
    }

    /** Each key once: quads that differ only in the spelling of a number have the same key. */
    private final class Keys implements Iterator<Record> {

      private final Lines sorted;
      private byte[] next = {};
      private boolean more;

      Keys(Lines sorted) throws IOException {
        this.sorted = sorted;
        step();
      }

      private void step() throws IOException {
        byte[] last = next;
        do {
          more = sorted.advance();
          next = more ? sorted.line() : last;
        } while (more && Arrays.equals(next, last));
      }

      @Override
      public boolean hasNext() {
        return more;
      }

      @Override
      public Record next() {
        if (!more) {
          throw new NoSuchElementException();
        }
        try {
          Record record = records.create(next);
          step();
          return record;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
