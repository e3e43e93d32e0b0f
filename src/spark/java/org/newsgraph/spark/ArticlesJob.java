package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.document.InputItem;
import scala.Tuple2;

/**
 * Reads articles into parts of a store. Documents with the same bytes are brought together first, so
 * that each article is read once, with all its names, and gives the same part as on one machine.
 *
 * @param settings how the inputs are to be read
 * @param tasks into how many tasks the articles are divided
 * @param writer reads one article after the other on the machines of the cluster
 */
record ArticlesJob(InputSettings settings, int tasks, PartWriter writer) implements Serializable {

  /**
   * Reads. Parts that are there already, of a job that was stopped, are not made again.
   *
   * @param inputs files or folders, of any file system that the cluster knows
   * @param output a folder: the parts come into {@code parts}, what was read into {@code cache},
   *     what became of each document into {@code outcomes}, and the corrections beside them
   * @return how many documents failed
   */
  long run(JavaSparkContext spark, List<String> inputs, String output) throws IOException {
    Configuration hadoop = spark.hadoopConfiguration();
    Broadcast<SerializableConfiguration> everywhere =
        spark.broadcast(new SerializableConfiguration(hadoop));
    List<String> files = InputFiles.below(inputs, hadoop);
    new OutputFolder(output, hadoop).keep(writer.corrections());
    JavaRDD<String> done =
        spark
            .parallelize(files, Math.max(1, Math.min(files.size(), tasks)))
            .flatMap(file -> pieces(file, everywhere.value().value()))
            .mapToPair(piece -> new Tuple2<>(piece.key(), piece))
            .groupByKey(tasks)
            .values()
            .mapPartitions(
                articles ->
                    writer.write(
                        articles, new OutputFolder(output, everywhere.value().value())));
    Path outcomes = new Path(output, "outcomes");
    outcomes.getFileSystem(hadoop).delete(outcomes, true);
    done.saveAsTextFile(outcomes.toString());
    new OutputFolder(output, hadoop).clean();
    return spark.textFile(outcomes.toString()).filter(ArticlesJob::isFailure).count();
  }

  private static boolean isFailure(String outcome) {
    return outcome.contains("\"outcome\":\"failed\"");
  }

  private Iterator<Piece> pieces(String file, Configuration configuration) {
    Stream<InputItem> documents =
        Inputs.stream(file, new HadoopFiles(configuration), settings.toInputs());
    TaskCompletionListener end = context -> documents.close();
    TaskContext.get().addTaskCompletionListener(end);
    return documents.map(Piece::of).iterator();
  }
}
