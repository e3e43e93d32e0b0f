package org.newsgraph.store.database;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Reads every block of a database that is in use: whether all indexes hold the same quads, and
 * whether each term is found by its number and its number by the term.
 */
final class IndexWalk {

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
