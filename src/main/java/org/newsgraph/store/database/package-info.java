/**
 * TDB2 databases that are made from the lines of a store and answer its queries. Entry class:
 * {@link org.newsgraph.store.database.Database}.
 *
 * <p>TDB2 of Jena 5 may lose data when a write transaction is aborted (GH-3877), and waits for ever
 * after an interrupt of a thread that commits. So whatever is written is complete and valid before
 * a transaction begins, {@link org.newsgraph.store.database.WriterThread} alone writes, and a
 * database whose transaction failed is replaced by a new one.
 *
 * <p>New databases are written by {@code BulkLoad} and not by Jena's loaders: {@code
 * tdb2.tdbloader} logs what fails in one of its threads, as on a full disk, and then continues
 * without that index or waits for ever; {@code tdb2.xloader} is a shell script around the system's
 * {@code sort}. The B+ trees themselves are written by Jena's own rewriter.
 */
@NullMarked
package org.newsgraph.store.database;

import org.jspecify.annotations.NullMarked;
