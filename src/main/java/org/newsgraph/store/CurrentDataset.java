package org.newsgraph.store;

import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.database.Database;

/**
 * The present database of a store as a dataset for readers. A transaction stays on the database
 * that it began on, even if the store replaces it meanwhile.
 */
class CurrentDataset extends DatasetGraphWrapper {

  private final Supplier<Database> current;

  @SuppressWarnings("ThreadLocalUsage") // each dataset has transactions of its own
  private final ThreadLocal<@Nullable Database> mine = new ThreadLocal<>();

  CurrentDataset(Supplier<Database> current) {
    super(current.get().dataset(), current.get().dataset().getContext());
    this.current = current;
  }

  @Override
  protected DatasetGraph get() {
    if (mine == null) { // called by the constructor of the superclass
      return super.get();
    }
    return database().dataset();
  }

  /** The database of the calling thread's transaction, or the present one outside of any. */
  Database database() {
    Database database = mine.get();
    return database == null ? current.get() : database;
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  /**
   * Begins a read transaction.
   *
   * @throws UnsupportedOperationException for a write transaction
   */
  @Override
  public void begin(TxnType type) {
    if (type == TxnType.WRITE) {
      throw new UnsupportedOperationException("this dataset is for reading");
    }
    Database database = current.get();
    while (!database.startRead()) {
      database = current.get();
    }
    mine.set(database);
    database.dataset().begin(TxnType.READ);
  }

  @Override
  public void end() {
    Database database = mine.get();
    if (database != null) {
      database.dataset().end();
      mine.remove();
      database.endRead();
    }
  }

  @Override
  public boolean isInTransaction() {
    return mine.get() != null;
  }
}
