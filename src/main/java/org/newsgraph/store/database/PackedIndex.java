package org.newsgraph.store.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.tuple.Tuple;
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
import org.apache.jena.tdb2.lib.TupleLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * One index of a new database, a B+ tree that is written at once from its sorted keys, as Jena's
 * {@code tdb2.xloader} does. Inserting the keys one by one takes longer.
 */
final class PackedIndex implements Closeable {

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
   * @param data the folder of the database's files; no database may be open there when the index is
   *     written
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
