package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.newsgraph.NewsGraph;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.detached.DetachedArticle;
import org.newsgraph.ingest.detached.DetachedArticle.StoreFile;
import org.newsgraph.ingest.run.PartKeys;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.document.Document;

/**
 * Reads articles on a machine of the cluster and writes the files that a store takes over.
 *
 * @param base what IRIs begin with, ending with a slash
 * @param program a hash of the program's code and data
 * @param reading a hash of the code and data that read articles
 * @param corrections the lines of a file of corrections
 * @param reader is called once in each process
 */
record PartWriter(
    String base, String program, String reading, List<String> corrections, Reader reader)
    implements Serializable {

  /** One for each job and base in a process: the language models take a gigabyte. */
  private static final Map<String, Pipeline> PIPELINES = new ConcurrentHashMap<>();

  /** Makes what reads articles, on the machine where they are read. */
  @FunctionalInterface
  interface Reader extends Serializable {

    /** A reader with its models, which need not be loaded yet. */
    NewsGraph open();
  }

  /** Writes the files of each article; returns the outcome of each document, as JSON. */
  Iterator<String> write(Iterator<Iterable<Piece>> articles, OutputFolder output) {
    PartKeys keys = PartKeys.of(program, base, Corrections.parse("corrections", corrections));
    Iterable<Iterable<Piece>> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .flatMap(article -> write(article, keys, output).stream())
        .iterator();
  }

  private List<String> write(Iterable<Piece> pieces, PartKeys keys, OutputFolder output) {
    List<Document> documents = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    for (Piece piece : pieces) {
      piece.document().ifPresent(documents::add);
      piece.failure().ifPresent(outcomes::add);
    }
    try {
      outcomes.addAll(documents.isEmpty() ? List.of() : write(documents, keys, output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcomes;
  }

  private List<String> write(List<Document> documents, PartKeys keys, OutputFolder output)
      throws IOException {
    if (output.has(DetachedArticle.expectedFile(documents, keys))) {
      return DetachedArticle.unchanged(documents);
    }
    DetachedArticle article = DetachedArticle.read(documents, pipeline(), reading, keys);
    String attempt = Long.toString(TaskContext.get().taskAttemptId());
    for (StoreFile file : article.files()) {
      output.write(file, attempt);
    }
    return article.outcomes();
  }

  private Pipeline pipeline() {
    return PIPELINES.computeIfAbsent(
        SparkEnv.get().conf().getAppId() + " " + base, job -> reader.open().pipeline(base));
  }
}
