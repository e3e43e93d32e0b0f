package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.newsgraph.ingest.link.StatementLinks;

/**
 * Derives the links between the articles of parts: the lines that the graph of links has in a store
 * of these articles.
 *
 * @param tasks into how many tasks each step is divided
 */
record LinksJob(int tasks) implements Serializable {

  /**
   * Derives.
   *
   * @param inputs folders of parts, as {@link ArticlesJob} writes them
   * @param output a folder that does not exist yet: sorted lines of N-Quads, compressed
   * @throws IllegalArgumentException if two parts are of one article, or the output exists
   */
  void run(JavaSparkContext spark, List<String> inputs, String output) throws IOException {
    Configuration hadoop = spark.hadoopConfiguration();
    new OutputFolder(output, hadoop).requireNew();
    Broadcast<SerializableConfiguration> everywhere =
        spark.broadcast(new SerializableConfiguration(hadoop));
    List<PartFile> parts = PartFile.below(inputs, hadoop);
    JavaRDD<String> hints =
        spark
            .parallelize(parts, Math.max(1, Math.min(parts.size(), tasks)))
            .flatMap(part -> hints(part, everywhere.value().value()))
            .cache();
    SparkRecords links = (SparkRecords) StatementLinks.derive(new SparkRecords(hints, tasks));
    links
        .lines()
        .map(line -> line.substring(1)) // all are in the group of the empty name
        .distinct(tasks)
        .sortBy(line -> line, true, tasks)
        .saveAsTextFile(output, GzipCodec.class);
  }

  private static Iterator<String> hints(PartFile part, Configuration configuration)
      throws IOException {
    String group = part.article() + SparkRecords.TAB;
    return part.hints(configuration).stream().map(group::concat).iterator();
  }
}
