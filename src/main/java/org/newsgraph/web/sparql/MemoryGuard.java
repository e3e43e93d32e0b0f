package org.newsgraph.web.sparql;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Map;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Stops queries that have run for more than a second when the heap is nearly full after a garbage
 * collection, so that a query that gathers too much fails by itself and does not take the server
 * with it.
 */
public final class MemoryGuard implements AutoCloseable {

  /** The share of the heap that is in use, after a collection, when queries are stopped. */
  private static final double FULL = 0.9;

  /** The queries of pages are done by then. */
  private static final Duration SPARED = Duration.ofSeconds(1);

  private final QueryEvaluator evaluator;
  private final NotificationListener listener = (event, handback) -> onNotification(event);

  private MemoryGuard(QueryEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Starts to guard the queries of an evaluator. */
  public static MemoryGuard over(QueryEvaluator evaluator) {
    MemoryGuard guard = new MemoryGuard(evaluator);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(guard.listener, null, null);
      }
    }
    return guard;
  }

  private void onNotification(Notification event) {
    if (event.getUserData() instanceof CompositeData data
        && event
            .getType()
            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      var collection = GarbageCollectionNotificationInfo.from(data);
      if (used(collection.getGcInfo().getMemoryUsageAfterGc())
          > FULL * Runtime.getRuntime().maxMemory()) {
        evaluator.stopLongerThan(SPARED);
      }
    }
  }

  private static long used(Map<String, MemoryUsage> pools) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType().equals(MemoryType.HEAP))
        .filter(pool -> pools.containsKey(pool.getName()))
        .mapToLong(pool -> pools.get(pool.getName()).getUsed())
        .sum();
  }

  /** Stops listening for garbage collections. */
  @Override
  public void close() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        remove(emitter);
      }
    }
  }

  private void remove(NotificationEmitter emitter) {
    try {
      emitter.removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException("the listener was added in over()", e);
    }
  }
}
