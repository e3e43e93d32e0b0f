package org.newsgraph.web.sparql;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;

/**
 * Stops queries that have run for more than a second when the heap is nearly full, so that a query
 * that gathers too much fails by itself and does not take the server with it.
 *
 * <p>The heap counts as nearly full when little of it is free after a collection, or when most of
 * the time goes into collections while little is free: a collector that always finds a last piece
 * of memory never reports a full heap, and lets no thread get on. A thread of its own looks,
 * because the JVM's notification thread ends without a word when a listener runs out of memory.
 */
public final class MemoryGuard implements AutoCloseable {

  /** The share of a pool that is in use, after a collection, when queries are stopped. */
  private static final double FULL = 0.9;

  /** The share of the heap that must be in use before time spent on collections counts. */
  private static final double SCARCE = 0.75;

  /** The share of the time spent on collections at which queries are stopped. */
  private static final double BUSY = 0.5;

  /** The queries of pages are done by then. */
  private static final Duration SPARED = Duration.ofSeconds(1);

  private static final long MILLIS_BETWEEN_LOOKS = 200;

  private final QueryEvaluator evaluator;
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final List<MemoryPoolMXBean> pools = boundedPools();
  private final Thread thread = new Thread(this::watch, "memory-guard");

  private MemoryGuard(QueryEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Starts to guard the queries of an evaluator. */
  public static MemoryGuard over(QueryEvaluator evaluator) {
    MemoryGuard guard = new MemoryGuard(evaluator);
    guard.thread.setDaemon(true);
    guard.thread.start();
    return guard;
  }

  /** Returns the pools of the heap that hold what survives, each with its threshold set. */
  private static List<MemoryPoolMXBean> boundedPools() {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
            .filter(pool -> pool.isUsageThresholdSupported() && pool.getUsage().getMax() > 0)
            .toList();
    pools.forEach(
        pool -> pool.setCollectionUsageThreshold((long) (FULL * pool.getUsage().getMax())));
    return pools;
  }

  private void watch() {
    long time = System.nanoTime();
    long collecting = collectionMillis();
    boolean failed = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
        long now = System.nanoTime();
        long spent = collectionMillis();
        double share = 1e6 * (spent - collecting) / (now - time);
        if (failed || (spent > collecting && (isFull() || (share > BUSY && isScarce())))) {
          evaluator.stopLongerThan(SPARED);
        }
        time = now;
        collecting = spent;
        failed = false;
      } catch (InterruptedException e) {
        return;
      } catch (OutOfMemoryError e) {
        failed = true; // there is no surer sign of a full heap
      }
    }
  }

  private long collectionMillis() {
    long sum = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      sum += collector.getCollectionTime();
    }
    return sum;
  }

  private boolean isFull() {
    for (MemoryPoolMXBean pool : pools) {
      if (pool.isCollectionUsageThresholdExceeded()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScarce() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() > SCARCE * runtime.maxMemory();
  }

  /** Stops watching. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
