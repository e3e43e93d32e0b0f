package org.newsgraph.pipeline;

import java.io.Serial;

/**
 * A step failed on an article although nothing is wrong with the article: the fault is the
 * program's. The message names the step; the cause is the failure.
 */
public final class ReadingFault extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  ReadingFault(String step, Throwable cause) {
    super(
        "%s failed by a fault of NewsGraph, not of the article (%s): please report it"
            .formatted(step, cause),
        cause);
  }
}
