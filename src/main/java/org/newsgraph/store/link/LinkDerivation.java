package org.newsgraph.store.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.apache.jena.sparql.core.Quad;

/**
 * The state of an incremental derivation of links, kept in a file. The quads that it has derived,
 * less those that it has withdrawn, depend only on the articles that are in it, not on the order in
 * which these came or went. Not for use by several threads.
 */
public interface LinkDerivation extends AutoCloseable {

  /** The name given to {@link #save} last; empty if it is new or has changed since. */
  Optional<String> state();

  /** Removes all articles, without withdrawing their quads. */
  void clear() throws IOException;

  /**
   * Removes and adds articles.
   *
   * @param removed articles that are in it; read once
   * @param added articles that are not in it or are removed too; read once
   * @param work for temporary files, which are deleted before this returns
   * @param sink takes quads with 1 (derived) or -1 (withdrawn), in graphs that no article owns; the
   *     same quad may be derived and withdrawn, or be derived several times
   */
  void change(
      Iterator<LinkRules.Hints> removed,
      Iterator<LinkRules.Hints> added,
      Path work,
      ObjIntConsumer<Quad> sink)
      throws IOException;

  /** Keeps the present state under a name of the caller's choice. */
  void save(String state) throws IOException;

  /**
   * Drops what was not saved. If that loses the whole state, {@link #state} is empty afterwards.
   */
  @Override
  void close();
}
