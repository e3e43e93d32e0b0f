package org.newsgraph.store.content;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsgraph.sort.LineDiff;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.content.SharedLines.ChangeSink;
import org.newsgraph.store.digest.LtHash;
import org.newsgraph.store.digest.ParallelDigest;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;

/**
 * Works out what a change of articles does to the lines of a store, by their parts: which lines
 * come and go, how many there are then, and what their digest is.
 */
public final class LineChanges implements Closeable {

  private static final byte[] NOTHING = {};

  private final Parts parts;
  private final String base;
  private final ChangeSink sink;
  private final SharedChanges shared;
  private final ParallelDigest gained = new ParallelDigest();
  private final ParallelDigest lost = new ParallelDigest();
  private long growth;

  /**
   * How the lines as a whole change.
   *
   * @param growth how many more lines there are
   */
  public record Result(long growth, LtHash gained, LtHash lost) {

    /** The sums of all lines after the change. */
    public String sums(String before) {
      LtHash sums = LtHash.of(before);
      sums.add(gained);
      sums.remove(lost);
      return sums.sums();
    }
  }

  /**
   * Starts without changes.
   *
   * @param base what the store's IRIs begin with
   * @param sink takes each line that changes; the shared ones in {@link #finish}
   * @param work for temporary files
   */
  public LineChanges(Parts parts, String base, ChangeSink sink, Path work) {
    this.parts = parts;
    this.base = base;
    this.sink = sink;
    this.shared = new SharedChanges(work);
  }

  /**
   * An article comes, goes or is replaced.
   *
   * @throws org.newsgraph.store.file.StoreException if one of its parts is damaged
   */
  public void article(Optional<StoredArticle> before, Optional<StoredArticle> after)
      throws IOException {
    try (Lines gone = own(before, shared::remove);
        Lines come = own(after, shared::add)) {
      LineDiff.compare(gone, come, line -> change(line, 1, 0), line -> change(line, 0, 1));
    }
  }

  private Lines own(Optional<StoredArticle> article, Consumer<byte[]> others) {
    return article
        .map(it -> new OwnLines(base, it.id()).of(parts.lines(it), others))
        .orElseGet(() -> Lines.of(new ByteArrayInputStream(NOTHING)));
  }

  private void change(byte[] line, long before, long after) {
    sink.change(line, before, after);
    if (before == 0) {
      gained.add(line);
      growth++;
    } else if (after == 0) {
      lost.add(line);
      growth--;
    }
  }

  /** Lines of no article's own come and go; the changes are closed. */
  public void shared(SharedChanges changes) throws IOException {
    try (changes;
        Lines removed = changes.removed();
        Lines added = changes.added()) {
      while (removed.advance()) {
        shared.remove(removed.line());
      }
      while (added.advance()) {
        shared.add(added.line());
      }
    }
  }

  /** Makes the changes of shared lines, which are not saved. */
  public Result finish(SharedLines known) throws IOException {
    try (Lines removed = shared.removed();
        Lines added = shared.added()) {
      known.change(removed, added, this::change);
    }
    return new Result(growth, gained.sum(), lost.sum());
  }

  @Override
  public void close() throws IOException {
    shared.close();
  }
}
