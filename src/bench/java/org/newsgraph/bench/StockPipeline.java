package org.newsgraph.bench;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** CoreNLP as it comes, with coreference and quotations: what users would run without us. */
public final class StockPipeline {

  static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

  private final StanfordCoreNLP pipeline;

  /** Loads the models; takes a while and some gigabytes. */
  public StockPipeline() {
    Properties properties = new Properties();
    properties.setProperty("annotators", ANNOTATORS);
    this.pipeline = new StanfordCoreNLP(properties);
  }

  /** Annotates files and throws the result away. */
  public void annotate(List<Path> files) {
    for (Path file : files) {
      try {
        pipeline.annotate(new Annotation(Files.readString(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }
  }
}
