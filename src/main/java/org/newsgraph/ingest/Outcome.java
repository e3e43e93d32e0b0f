package org.newsgraph.ingest;

import java.nio.file.Path;
import java.util.List;
import org.newsgraph.store.StoredArticle;

/** What became of one file. */
public sealed interface Outcome {

  /** The file. */
  Path file();

  /** Its facts are in the store now. */
  record Stored(Path file, StoredArticle article) implements Outcome {}

  /** The store held the same facts before. */
  record Unchanged(Path file, StoredArticle article) implements Outcome {}

  /** It is not in the store; the others are none the worse for it. */
  record Failed(Path file, List<String> reasons) implements Outcome {

    /** Copies the list. */
    public Failed {
      reasons = List.copyOf(reasons);
    }
  }
}
