package org.newsgraph.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time of this process, all threads counted, so that other programs do not show. */
public final class CpuTime {

  private CpuTime() {}

  /** The seconds of processor time that a piece of work takes. */
  public static double of(Runnable work) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long begun = system.getProcessCpuTime();
    work.run();
    return (system.getProcessCpuTime() - begun) / 1e9;
  }
}
