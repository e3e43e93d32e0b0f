package org.newsgraph.spark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program of the Spark job that writes tables. */
@Command(
    name = "spark-submit … --class org.newsgraph.spark.WriteTables newsgraph.jar",
    description = {
      "Writes tables of the articles of parts on a cluster:",
      "those of \"newsgraph export --tables\", each as a folder of Parquet files."
    },
    mixinStandardHelpOptions = true)
public final class WriteTables implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "PARTS",
      description = "Folders that ReadArticles wrote, by address.")
  private List<String> inputs = List.of();

  @Option(
      names = "--links",
      required = true,
      paramLabel = "LINKS",
      description = "The folder that DeriveLinks wrote of the same parts, by address.")
  private String links = "";

  @Option(
      names = "--output",
      required = true,
      description = "A folder that does not exist yet, by address.")
  private String output = "";

  @Option(
      names = "--tasks",
      defaultValue = "200",
      description =
          "Into how many tasks each step, and each table, is divided (default: ${DEFAULT-VALUE}).")
  private int tasks = 200;

  private WriteTables() {}

  /** Writes. */
  public static void main(String[] args) {
    SparkProgram.run(new WriteTables(), args);
  }

  @Override
  public Integer call() throws IOException {
    SparkConf configuration = new SparkConf().setAppName("newsgraph tables");
    try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
      new TablesJob(tasks).run(spark, inputs, links, output);
      return 0;
    }
  }
}
