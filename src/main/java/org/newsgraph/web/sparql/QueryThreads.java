package org.newsgraph.web.sparql;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that evaluators run queries on. */
public final class QueryThreads {

  private static final String NAME = "newsgraph-query-";
  private static final long IDLE_SECONDS = 60;

  private QueryThreads() {}

  /** As many as run at once; they end when there is nothing to do, and keep no program alive. */
  static ThreadPoolExecutor pool(QueryLimits limits) {
    AtomicInteger count = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            limits.running(),
            limits.running(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.waiting()),
            work -> {
              Thread thread = new Thread(work, NAME + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Whether the thread that asks this is one of them. */
  public static boolean runThis() {
    return Thread.currentThread().getName().startsWith(NAME);
  }
}
