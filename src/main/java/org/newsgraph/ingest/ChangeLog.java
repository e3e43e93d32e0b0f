package org.newsgraph.ingest;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.store.Change;
import org.newsgraph.store.StoredArticle;

/** Collects the articles of a change. Safe for use by several threads. */
final class ChangeLog implements Closeable {

  private final List<StoredArticle> stored = new ArrayList<>();

  ChangeLog(Path folder) {}

  synchronized void add(StoredArticle article) {
    stored.add(article);
  }

  synchronized Change change(String action, String program) {
    return new Change(action, program, stored, List.of());
  }

  @Override
  public void close() {}
}
