package org.newsgraph.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.newsgraph.annotate.AnnotatedArticle;
import org.newsgraph.annotate.Annotator;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Findings;
import org.newsgraph.store.Part;

/**
 * The steps from a file to what it brings to a store. Each must be safe for use by several threads.
 *
 * @param reader reads a file
 * @param annotator parses its sentences
 * @param extractor reads facts in them
 * @param linker says who and what is meant
 * @param publisher turns facts into quads and checks them, given all names of files with the same
 *     bytes; throws {@link RejectedArticleException} if they break a rule
 */
public record Pipeline(
    Function<Path, Article> reader,
    Annotator annotator,
    Function<AnnotatedArticle, Findings> extractor,
    Function<Findings, ArticleFacts> linker,
    BiFunction<ArticleFacts, List<String>, Part> publisher) {

  /** Everything that a file says. */
  public ArticleFacts read(Path file) {
    return linker.apply(extractor.apply(annotator.annotate(reader.apply(file))));
  }
}
