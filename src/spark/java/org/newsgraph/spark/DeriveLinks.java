package org.newsgraph.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program of the Spark job that derives links. */
@Command(
    name = "spark-submit … --class org.newsgraph.spark.DeriveLinks newsgraph.jar",
    description = {
      "Derives the links between the articles of parts on a cluster:",
      "the lines of N-Quads that the graph of links has in a store of these articles."
    },
    mixinStandardHelpOptions = true)
public final class DeriveLinks implements Callable<Integer> {

  @Mixin private PartsOptions parts = new PartsOptions();

  private DeriveLinks() {}

  /** Derives. */
  public static void main(String[] args) {
    SparkProgram.run(new DeriveLinks(), args);
  }

  @Override
  public Integer call() throws IOException {
    SparkConf configuration = new SparkConf().setAppName("newsgraph links");
    try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
      new LinksJob(parts.tasks).run(spark, parts.inputs, parts.output);
      return 0;
    }
  }
}
