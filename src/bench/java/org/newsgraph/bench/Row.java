package org.newsgraph.bench;

import java.util.List;

/** Something that is measured beside what it is held against. */
@FunctionalInterface
public interface Row {

  /** Measures; each comparison has its own baseline. */
  List<Comparison> measure(Workload workload);
}
