package org.newsgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.catalog.Change;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Parts;

/**
 * An open store: held by this process, or by a server on this machine that does the work. Safe for
 * use by several threads.
 */
public interface StoreConnection extends SparqlService, AutoCloseable {

  /** What the store holds now. */
  Manifest manifest();

  /** The articles it holds now. */
  Catalog catalog();

  /** The parts of the articles, also of those that are not committed yet. */
  Parts parts();

  /**
   * Starts a change, to be given to {@link #commit}.
   *
   * @param action a word for the log, such as {@code build}
   * @param program the version of the program that makes it
   */
  ChangeWriter change(String action, String program);

  /**
   * Makes a change as a whole; it is on the disk when this returns.
   *
   * @return the manifest after the change
   * @throws StoreException if the change could not be made; the store is as it was
   */
  Manifest commit(Change change);

  /**
   * Makes the database again, without what earlier changes left in it. Readers continue to read the
   * old one; writers wait.
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
   * The files of the database that are not what was written, one sentence each; else the
   * differences between the database that answers queries and the export, one sentence for each
   * graph; empty if there are none.
   */
  List<String> databaseFaults() throws IOException;

  @Override
  void close();
}
