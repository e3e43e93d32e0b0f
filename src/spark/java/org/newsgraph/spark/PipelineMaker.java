package org.newsgraph.spark;

import java.io.Serializable;
import org.newsgraph.pipeline.Pipeline;

/** Makes the steps of reading on a machine of the cluster. */
@FunctionalInterface
public interface PipelineMaker extends Serializable {

  /**
   * Makes them.
   *
   * @param base what IRIs begin with
   */
  Pipeline make(String base);
}
