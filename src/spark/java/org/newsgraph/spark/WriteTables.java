package org.newsgraph.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program of the Spark job that writes tables. */
@Command(
    name = "spark-submit … --class org.newsgraph.spark.WriteTables newsgraph.jar",
    description = {
      "Writes tables of the articles of parts on a cluster:",
      "those of \"newsgraph export --tables\", each as a folder of Parquet files."
    },
    mixinStandardHelpOptions = true)
public final class WriteTables implements Callable<Integer> {

  @Mixin private PartsOptions parts = new PartsOptions();

  @Option(
      names = "--links",
      required = true,
      paramLabel = "LINKS",
      description = "The folder that DeriveLinks wrote of the same parts, by address.")
  private String links = "";

  private WriteTables() {}

  /** Writes. */
  public static void main(String[] args) {
    SparkProgram.run(new WriteTables(), args);
  }

  @Override
  public Integer call() throws IOException {
    SparkConf configuration = new SparkConf().setAppName("newsgraph tables");
    try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
      new TablesJob(parts.tasks).run(spark, parts.inputs, links, parts.output);
      return 0;
    }
  }
}
