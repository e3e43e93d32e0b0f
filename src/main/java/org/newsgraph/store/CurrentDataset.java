package org.newsgraph.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.commit.CurrentState;
import org.newsgraph.store.database.Database;

/**
 * The database of the moment, as one dataset for readers. A transaction stays on the database that
 * it began on, also when another one takes over meanwhile.
 */
class CurrentDataset extends DatasetGraphWrapper {

  private final CurrentState current;

  @SuppressWarnings("ThreadLocalUsage") // each dataset has transactions of its own
  private final ThreadLocal<@Nullable Database> mine = new ThreadLocal<>();

  CurrentDataset(CurrentState current) {
    super(current.database().dataset(), current.database().dataset().getContext());
    this.current = current;
  }

  @Override
  protected DatasetGraph get() {
    if (mine == null) { // the constructor of the class above asks
      return super.get();
    }
    return database().dataset();
  }

  /** The database that the reader's transaction is on, or that of the moment. */
  Database database() {
    Database database = mine.get();
    return database == null ? current.database() : database;
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  /** Begins to read; nobody writes through this dataset. */
  @Override
  public void begin(TxnType type) {
    if (type == TxnType.WRITE) {
      throw new UnsupportedOperationException("this dataset is for reading");
    }
    Database database = current.database();
    while (!database.readers().enter()) {
      database = current.database();
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
      database.readers().leave();
    }
  }

  @Override
  public boolean isInTransaction() {
    return mine.get() != null;
  }
}
