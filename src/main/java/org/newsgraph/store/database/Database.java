package org.newsgraph.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.sort.LineStream;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.content.Delta;
import org.newsgraph.store.text.DatabaseText;
import org.newsgraph.store.text.TextDefinition;
import org.newsgraph.store.text.TextProperties;

/**
 * One TDB2 database in a folder of its own, with its full-text index. Its default graph is the
 * union of all graphs.
 */
public final class Database {

  private final Optional<DatabaseFolder> folder;
  private final Optional<ProcessFileLock> lock;
  private final DatasetGraph dataset;
  private final DatabaseText text;
  private int readers;
  private boolean retired;

  private Database(
      Optional<DatabaseFolder> folder,
      Optional<ProcessFileLock> lock,
      DatasetGraph dataset,
      TextProperties text,
      String state) {
    this.folder = folder;
    this.lock = lock;
    this.dataset = dataset;
    this.text =
        new DatabaseText(
            folder.map(DatabaseFolder::text), dataset, new TextDefinition(text), state);
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
  }

  /** An empty database in memory. */
  public static Database none(TextProperties text) {
    return new Database(
        Optional.empty(), Optional.empty(), DatabaseMgr.createDatasetGraph(), text, "");
  }

  /**
   * Opens a database that exists. Not by {@code DatabaseMgr}, whose connections end with a garbage
   * collection of the whole heap; but with its lock, so that other programs of Jena keep away.
   *
   * @param state the digest of what it holds; a text index of another state is made again
   */
  public static Database open(DatabaseFolder folder, TextProperties text, String state) {
    Location files = Location.create(folder.path().resolve(BulkLoad.FILES).toString());
    ProcessFileLock lock = StoreConnection.lockForLocation(files);
    lock.lockEx();
    try {
      return new Database(
          Optional.of(folder), Optional.of(lock), TDB2StorageBuilder.build(files), text, state);
    } catch (RuntimeException | Error e) {
      release(lock);
      throw e;
    }
  }

  /** Does nothing if the lock is released already. */
  private static void release(ProcessFileLock lock) {
    if (lock.isLockedHere()) {
      lock.unlock();
      ProcessFileLock.release(lock);
    }
  }

  /**
   * Makes a new database of all lines of a store, with its text index; leaves no files if that
   * fails.
   *
   * @param lines each once, in any order; closed afterwards
   * @param state the digest of the lines
   */
  public static Database load(DatabaseFolder folder, Lines lines, TextProperties text, String state)
      throws IOException {
    Files.createDirectories(folder.path());
    try (InputStream quads = new LineStream(lines)) {
      return folder.writing(() -> loaded(folder, quads, text, state));
    } catch (IOException | RuntimeException | Error e) {
      folder.delete();
      throw e;
    }
  }

  private static Database loaded(
      DatabaseFolder folder, InputStream lines, TextProperties text, String state)
      throws IOException {
    BulkLoad.load(folder.path(), lines);
    folder.keepSums();
    Database database = open(folder, text, state);
    try {
      database.text.open();
      return database;
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  /** The quads; the default graph is the union of all graphs. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The full-text index. */
  public DatabaseText text() {
    return text;
  }

  /**
   * Changes the database in one transaction, then the text index. The transaction is never aborted:
   * an exception leaves it open and the database {@linkplain DatabaseFolder#leaveInDoubt() in
   * doubt}.
   *
   * @param next the digest of what the database holds afterwards
   * @throws IllegalStateException if the database is in doubt already
   */
  public void apply(Delta delta, String next) {
    DatabaseFolder files = folder.orElseThrow();
    if (files.isInDoubt()) {
      throw new IllegalStateException(files.path() + " is in doubt since a transaction failed");
    }
    try {
      files.writing(() -> changed(delta));
    } catch (RuntimeException | Error e) {
      files.leaveInDoubt();
      throw e;
    }
    text.follow(delta, next);
  }

  private Database changed(Delta delta) {
    dataset.begin(TxnType.WRITE);
    delta.removed(dataset::delete);
    delta.added(dataset::add);
    dataset.commit();
    dataset.end();
    return this;
  }

  /**
   * The files that are not what was written, a sentence each; empty if none is known to be. A
   * database with faults is {@linkplain DatabaseFolder#leaveInDoubt() in doubt} from now on.
   */
  public List<String> fileFaults() {
    return inDoubtIfAny(folder.map(DatabaseFolder::faults).orElse(List.of()));
  }

  /**
   * As {@link #fileFaults}; where no checksums are kept, as after a small change, every block is
   * read instead.
   */
  public List<String> faults() {
    boolean known = folder.filter(DatabaseFolder::hasSums).isPresent();
    return known ? fileFaults() : inDoubtIfAny(IndexWalk.faults(dataset));
  }

  private List<String> inDoubtIfAny(List<String> faults) {
    if (!faults.isEmpty()) {
      folder.ifPresent(DatabaseFolder::leaveInDoubt);
    }
    return faults;
  }

  /**
   * Counts a reader, for whom the database stays until {@link #endRead}.
   *
   * @return false if the database is retired, and may not be read
   */
  public synchronized boolean startRead() {
    if (retired) {
      return false;
    }
    readers++;
    return true;
  }

  /** A reader is done; after the last one a retired database is discarded. */
  public void endRead() {
    boolean last;
    synchronized (this) {
      readers--;
      last = retired && readers == 0;
    }
    if (last) {
      discard();
    }
  }

  /** Lets nobody read any more, and discards the database as soon as nobody does. */
  public void retire() {
    boolean unused;
    synchronized (this) {
      retired = true;
      unused = readers == 0;
    }
    if (unused) {
      discard();
    }
  }

  /** Closes the database and keeps its files. */
  public void close() {
    text.close();
    TDBInternal.getDatasetGraphTDB(dataset).shutdown();
    lock.ifPresent(Database::release);
  }

  /** Closes the database and deletes its files, whatever state they are in. */
  public void discard() {
    close();
    folder.ifPresent(Database::delete);
  }

  /** The room of files that are mapped into memory is free only when the mappings are collected. */
  private static void delete(DatabaseFolder files) {
    files.delete();
    System.gc();
  }

  /**
   * Reads every block of a database that is in use: whether all indexes hold the same quads, and
   * whether each term is found by its number and its number by the term.
   */
  private static final class IndexWalk {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final List<String> faults = new ArrayList<>();

    private IndexWalk() {}

    /** What is wrong, a sentence each; empty if nothing is. */
    static List<String> faults(DatasetGraph dataset) {
      IndexWalk walk = new IndexWalk();
      NodeTupleTable quads =
          TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
      try {
        Txn.executeRead(
            dataset,
            () -> {
              walk.indexes(quads.getTupleTable().getIndexes());
              walk.terms(uncached(quads.getNodeTable()));
            });
      } catch (RuntimeException e) { // wrong bytes show as many kinds of exceptions in Jena
        walk.faults.add("the database cannot be read (%s)".formatted(e));
      }
      return walk.faults;
    }

    /** The number of an index's quads, and a sum over them that does not depend on their order. */
    private record Content(long quads, long sum) {

      static Content of(TupleIndex index) {
        long quads = 0;
        long sum = 0;
        for (Iterator<Tuple<NodeId>> all = index.all(); all.hasNext(); quads++) {
          sum += mixed(all.next());
        }
        return new Content(quads, sum);
      }

      private static long mixed(Tuple<NodeId> quad) {
        long mixed = 1;
        for (int i = 0; i < quad.len(); i++) {
          mixed = (mixed ^ quad.get(i).hashCode()) * MIX;
          mixed ^= mixed >>> Integer.SIZE;
        }
        return mixed;
      }
    }

    private void indexes(TupleIndex[] indexes) {
      Content first = Content.of(indexes[0]);
      for (TupleIndex index : indexes) {
        try {
          if (!Content.of(index).equals(first)) {
            faults.add(
                "the index %s of the database does not hold what %s does"
                    .formatted(index.getName(), indexes[0].getName()));
          }
        } catch (RuntimeException e) {
          faults.add(
              "the index %s of the database cannot be read (%s)".formatted(index.getName(), e));
        }
      }
    }

    private void terms(NodeTable terms) {
      long lost = 0;
      for (Iterator<Pair<NodeId, Node>> all = terms.all(); all.hasNext(); ) {
        Pair<NodeId, Node> term = all.next();
        lost += terms.getNodeIdForNode(term.getRight()).equals(term.getLeft()) ? 0 : 1;
      }
      if (lost > 0) {
        faults.add("the database does not find %,d terms by their words".formatted(lost));
      }
    }

    private static NodeTable uncached(NodeTable terms) {
      NodeTable inner = terms;
      while (inner.wrapped() != null) {
        inner = inner.wrapped();
      }
      return inner;
    }
  }
}
