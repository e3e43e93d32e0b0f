package org.newsgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.commit.Change;
import org.newsgraph.store.commit.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Parts;

/**
 * A store in use: held by this process, or by a server that does the work for us. Safe for use by
 * several threads at once.
 */
public interface StoreConnection extends SparqlService, AutoCloseable {

  /** What the store holds now. */
  Manifest manifest();

  /** The articles it holds now. */
  Catalog catalog();

  /** Where parts are kept. */
  Parts parts();

  /**
   * Begins to write down a change.
   *
   * @param action a word for the log, such as {@code build}
   * @param program the version that asks for it
   */
  ChangeWriter change(String action, String program);

  /**
   * Makes a change, all of it or nothing; when it returns, the change lasts.
   *
   * @return what the store holds then
   * @throws StoreException if the change could not be made; the store is as it was
   */
  Manifest commit(Change change);

  /**
   * Makes the database again, without what earlier changes have left in it. Who reads goes on
   * reading the old one; who writes waits.
   *
   * @throws StoreException if that failed; the store is as it was
   */
  void compact();

  /**
   * Writes the canonical export: all quads as N-Quads, lines sorted by their UTF-8 bytes, each
   * once.
   */
  void export(OutputStream out) throws IOException;

  /**
   * Where the database that answers queries differs from what the export says, one sentence for
   * each graph; empty if nowhere.
   */
  List<String> databaseFaults() throws IOException;

  @Override
  void close();
}
