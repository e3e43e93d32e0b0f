package org.newsgraph.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.newsgraph.NewsGraph;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.run.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program of the Spark job. */
@Command(
    name = "spark-submit … --class org.newsgraph.spark.ReadArticles newsgraph.jar",
    description = {
      "Reads articles on a cluster into a folder,",
      "which \"newsgraph load OUTPUT\" takes into a store without reading them again."
    },
    mixinStandardHelpOptions = true)
public final class ReadArticles implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files or folders, by address.")
  private List<String> inputs = List.of();

  @Option(names = "--output", required = true, description = "A folder, by address.")
  private String output = "";

  @Option(
      names = "--base",
      defaultValue = "http://localhost:3330/",
      description = "What all IRIs begin with (default: ${DEFAULT-VALUE}).")
  private String base = "";

  @Option(names = "--format", defaultValue = "", description = "The format of all files.")
  private String format = "";

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME,…",
      defaultValue = "",
      description = "What stands where in JSON and CSV, such as text=body,title=headline.")
  private String map = "";

  @Option(
      names = "--name-pattern",
      paramLabel = "PATTERN",
      defaultValue = "",
      description = "What addresses tell, such as '{publisher}/{yyyy}/{MM}/{dd}/*'.")
  private String pattern = "";

  @Option(names = "--date", defaultValue = "", description = "When the articles were published.")
  private String date = "";

  @Option(names = "--publisher", defaultValue = "", description = "Who published the articles.")
  private String publisher = "";

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      defaultValue = "",
      description = "What was read wrongly, by address; \"newsgraph load\" keeps it in the store.")
  private String corrections = "";

  @Option(
      names = "--tasks",
      defaultValue = "200",
      description = "Into how many tasks the work is divided (default: ${DEFAULT-VALUE}).")
  private int tasks = 200;

  private ReadArticles() {}

  /** Reads, and ends with 1 if documents failed. */
  public static void main(String[] args) {
    SparkProgram.run(new ReadArticles(), args);
  }

  @Override
  public Integer call() throws IOException {
    InputSettings settings = new InputSettings(format, map, pattern, date, publisher);
    settings.toInputs(); // throws before the cluster begins to work
    SparkConf configuration = new SparkConf().setAppName("newsgraph");
    try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
      PartWriter writer =
          new PartWriter(
              base,
              ProgramVersion.fingerprint(),
              ProgramVersion.readingFingerprint(),
              corrections(spark.hadoopConfiguration()),
              NewsGraph::open);
      return new ArticlesJob(settings, tasks, writer).run(spark, inputs, output) == 0 ? 0 : 1;
    }
  }

  /** The lines of the file; wrong ones are said before the cluster begins to work. */
  private List<String> corrections(Configuration hadoop) throws IOException {
    if (corrections.isEmpty()) {
      return List.of();
    }
    try (InputStream in = new HadoopFiles(hadoop).open(corrections)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      Corrections.parse(corrections, lines);
      return lines;
    } catch (FileNotFoundException e) {
      throw new IllegalArgumentException("--corrections " + corrections + " does not exist", e);
    }
  }
}
