package org.newsgraph.store.digest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Adds up lines on all processors, as they come. Not for use by several threads. */
public final class ParallelDigest {

  private static final int BATCH = 1_000;
  private static final int MOST_WAITING = 4 * Runtime.getRuntime().availableProcessors();

  private final LtHash sum = new LtHash();
  private final Deque<ForkJoinTask<LtHash>> work = new ArrayDeque<>();
  private List<byte[]> batch = new ArrayList<>();

  /** The sum of no lines. */
  public ParallelDigest() {}

  /**
   * Adds a canonical line of N-Quads, in UTF-8 and without its end.
   *
   * @param line is not changed afterwards
   */
  public void add(byte[] line) {
    batch.add(line);
    if (batch.size() == BATCH) {
      List<byte[]> lines = batch;
      batch = new ArrayList<>(BATCH);
      work.add(ForkJoinPool.commonPool().submit(() -> sum(lines)));
      if (work.size() > MOST_WAITING) {
        sum.add(work.remove().join());
      }
    }
  }

  private static LtHash sum(List<byte[]> lines) {
    LtHash sum = new LtHash();
    lines.forEach(sum::add);
    return sum;
  }

  /** The sum of all lines so far. */
  public LtHash sum() {
    batch.forEach(sum::add);
    batch.clear();
    while (!work.isEmpty()) {
      sum.add(work.remove().join());
    }
    return sum;
  }
}
