package org.newsgraph.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkEnv;
import org.newsgraph.pipeline.Pipeline;

/** The steps of reading, once in a process of a job: the language models take a gigabyte. */
final class SharedPipeline {

  private static final Map<String, Pipeline> BY_JOB = new ConcurrentHashMap<>();

  private SharedPipeline() {}

  static Pipeline get(String base, PipelineMaker maker) {
    return BY_JOB.computeIfAbsent(
        SparkEnv.get().conf().getAppId() + " " + base, job -> maker.make(base));
  }
}
