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
 * Stops queries that have run for a while when a collection of garbage leaves little memory free,
 * so that one that gathers all it finds takes down itself and not the server.
 */
public final class MemoryGuard implements AutoCloseable {

  /** So full a heap is full of what is in use. */
  private static final double FULL = 0.9;

  /** Queries that ordinary pages ask are done by then. */
  private static final Duration SPARED = Duration.ofSeconds(1);

  private final QueryEvaluator evaluator;
  private final NotificationListener listener = (event, none) -> collected(event);

  private MemoryGuard(QueryEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Begins to watch over an evaluator's queries. */
  public static MemoryGuard over(QueryEvaluator evaluator) {
    MemoryGuard guard = new MemoryGuard(evaluator);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(guard.listener, null, null);
      }
    }
    return guard;
  }

  private void collected(Notification event) {
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
      throw new IllegalStateException("it was added when this began", e);
    }
  }
}
