package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.detached.DetachedArticle;
import org.newsgraph.ingest.detached.DetachedArticle.StoreFile;
import org.newsgraph.ingest.run.PartKeys;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.document.Document;

/**
 * Reads articles and writes what a store takes over, on a machine of the cluster.
 *
 * @param base what IRIs begin with
 * @param program the program's code and data, as a hash
 * @param reading of it what reads, as a hash
 * @param maker makes the steps of reading, once a process
 */
record PartWriter(String base, String program, String reading, PipelineMaker maker) implements Serializable {

  /** Writes the files of each article; gives what became of each document, as JSON. */
  Iterator<String> write(Iterator<Iterable<Piece>> articles, OutputFolder output) {
    Iterable<Iterable<Piece>> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .flatMap(article -> write(article, output).stream())
        .iterator();
  }

  private List<String> write(Iterable<Piece> pieces, OutputFolder output) {
    List<Document> documents = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    for (Piece piece : pieces) {
      piece.document().ifPresent(documents::add);
      piece.failure().ifPresent(outcomes::add);
    }
    try {
      outcomes.addAll(documents.isEmpty() ? List.of() : write(documents, output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcomes;
  }

  private List<String> write(List<Document> documents, OutputFolder output) throws IOException {
    PartKeys key = PartKeys.of(program, base, Corrections.NONE);
    if (output.has(DetachedArticle.expectedFile(documents, key))) {
      return DetachedArticle.unchanged(documents);
    }
    Pipeline pipeline = SharedPipeline.get(base, maker);
    DetachedArticle article = DetachedArticle.read(documents, pipeline, reading, key);
    String attempt = Long.toString(TaskContext.get().taskAttemptId());
    for (StoreFile file : article.files()) {
      output.write(file, attempt);
    }
    return article.outcomes();
  }
}
