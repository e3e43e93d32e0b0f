package org.newsgraph.spark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program of the Spark job that derives links. */
@Command(
    name = "spark-submit … --class org.newsgraph.spark.DeriveLinks newsgraph.jar",
    description = {
      "Derives the links between the articles of parts on a cluster:",
      "the lines of N-Quads that the graph of links has in a store of these articles."
    },
    mixinStandardHelpOptions = true)
public final class DeriveLinks implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "PARTS",
      description = "Folders that ReadArticles wrote, by address.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      description = "A folder that does not exist yet, by address.")
  private String output = "";

  @Option(
      names = "--tasks",
      defaultValue = "200",
      description = "Into how many tasks each step is divided (default: ${DEFAULT-VALUE}).")
  private int tasks = 200;

  private DeriveLinks() {}

  /** Derives. */
  public static void main(String[] args) {
    SparkProgram.run(new DeriveLinks(), args);
  }

  @Override
  public Integer call() throws IOException {
    SparkConf configuration = new SparkConf().setAppName("newsgraph links");
    try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
      new LinksJob(tasks).run(spark, inputs, output);
      return 0;
    }
  }
}
