package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes the tables of the articles of parts, as {@code newsgraph export --tables} does of a store
 * that holds them: a folder for each table, with a file for each partition. The articles are
 * divided by the order of their IRIs, so the files one after the other have the rows in the order
 * of the export.
 *
 * @param tasks into how many tasks each step, and so each table, is divided
 */
record TablesJob(int tasks) implements Serializable {

  /**
   * Writes.
   *
   * @param inputs folders of parts, as {@link ArticlesJob} writes them
   * @param links the folder that {@link LinksJob} wrote of the same parts
   * @param output a folder that does not exist yet
   * @throws IllegalArgumentException if there are no parts or no links, two parts are of one
   *     article, or the output exists
   */
  void run(JavaSparkContext spark, List<String> inputs, String links, String output)
      throws IOException {
    Configuration hadoop = spark.hadoopConfiguration();
    List<PartFile> parts = PartFile.below(inputs, hadoop);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          String.join(" ", inputs) + ": no parts of articles are there");
    }
    InputFiles.below(List.of(links), hadoop);
    new OutputFolder(output, hadoop).requireNew();
    String base = parts.get(0).base(hadoop);
    Broadcast<SerializableConfiguration> everywhere =
        spark.broadcast(new SerializableConfiguration(hadoop));
    int partitions = Math.min(parts.size(), tasks);
    JavaRDD<String> articles = spark.parallelize(parts, partitions).map(ContextJoin::record);
    JavaRDD<String> lines = spark.textFile(links).map(SparkRecords::ungrouped);
    new ContextJoin(base, everywhere)
        .join(new SparkRecords(articles, tasks), new SparkRecords(lines, tasks))
        .sorted(new ByArticle(partitions))
        .foreachPartition(
            records -> {
              Configuration configuration = everywhere.value().value();
              OutputFolder folder = new OutputFolder(output, configuration);
              TablePartition tables = new TablePartition(folder, TaskContext.getPartitionId());
              try (tables) {
                tables.write(RecordGroup.of(records), base, configuration);
              }
              tables.publish();
            });
    new OutputFolder(output, hadoop).clean();
  }

  /** Divides articles into ranges of their ids, which are evenly distributed. */
  private static final class ByArticle extends Partitioner {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS = 8;
    private static final int BITS = 4 * DIGITS;

    private final int partitions;

    ByArticle(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object record) {
      long begin = Long.parseLong(((String) record).substring(0, DIGITS), 16);
      return (int) (begin * partitions >>> BITS);
    }
  }
}
