package org.newsgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.newsgraph.correct.Corrections;
import org.newsgraph.ingest.DetachedArticle;
import org.newsgraph.ingest.GraphKey;
import org.newsgraph.ingest.Pipeline;
import org.newsgraph.source.Document;

/**
 * Reads articles and writes their parts, on a machine of the cluster.
 *
 * @param base what IRIs begin with
 * @param program the program's code and data, as a hash
 * @param maker makes the steps of reading, once a process
 */
record PartWriter(String base, String program, PipelineMaker maker) implements Serializable {

  /** Writes the part of each article; gives what became of each document, as JSON. */
  Iterator<String> write(Iterator<Iterable<Piece>> articles, PartFolder parts) {
    Iterable<Iterable<Piece>> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .flatMap(article -> write(article, parts).stream())
        .iterator();
  }

  private List<String> write(Iterable<Piece> pieces, PartFolder parts) {
    List<Document> documents = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    for (Piece piece : pieces) {
      piece.document().ifPresent(documents::add);
      piece.failure().ifPresent(outcomes::add);
    }
    try {
      outcomes.addAll(documents.isEmpty() ? List.of() : write(documents, parts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcomes;
  }

  private List<String> write(List<Document> documents, PartFolder parts) throws IOException {
    GraphKey key = GraphKey.of(program, base, Corrections.NONE);
    if (parts.has(DetachedArticle.expectedFile(documents, key))) {
      return DetachedArticle.unchanged(documents);
    }
    Pipeline pipeline = SharedPipeline.get(base, maker);
    DetachedArticle article = DetachedArticle.read(documents, pipeline, key);
    if (article.part().isPresent()) {
      String attempt = Long.toString(TaskContext.get().taskAttemptId());
      parts.write(article.file(), article.part().get(), attempt);
    }
    return article.outcomes();
  }
}
